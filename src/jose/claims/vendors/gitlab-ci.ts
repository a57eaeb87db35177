/** What GitLab CI/CD means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'GitLab CI/CD',
  source: 'gitlab-ci',
  fits: told(/^https:\/\/gitlab\.com$/u, 'project_path', 'namespace_path'),
  claims: [
    ['project_path', 'Project', 'string', 'The project that the job is for, by its path.'],
    ['project_id', 'Project ID', 'string', 'Names the project; unlike its path it never changes.'],
    [
      'namespace_path',
      'Group or user',
      'string',
      'The group or user that the project belongs to, by its path.',
    ],
    [
      'namespace_id',
      'Group or user ID',
      'string',
      'Names the group or user; unlike the path it never changes.',
    ],
    ['user_id', 'User ID', 'string', 'The user who started the job.'],
    ['user_login', 'User name', 'string', 'The name of the user who started the job.'],
    ['user_email', 'User e-mail', 'string', 'The e-mail address of the user who started the job.'],
    ['user_access_level', 'Access level', 'string', 'The role of that user in the project.'],
    ['pipeline_id', 'Pipeline', 'string', 'Names the pipeline.'],
    [
      'pipeline_source',
      'Pipeline source',
      'string',
      'The event that started the pipeline, such as push or schedule.',
    ],
    ['job_id', 'Job', 'string', 'Names the job.'],
    ['ref', 'Git ref', 'string', 'The branch or tag that the job runs for.'],
    ['ref_type', 'Kind of ref', 'string', 'Whether ref is a branch or a tag.'],
    ['ref_path', 'Full ref', 'string', 'The ref in full, such as refs/heads/main.'],
    ['ref_protected', 'Protected ref', 'string', 'Whether ref is protected.'],
    ['environment', 'Environment', 'string', 'The environment that the job deploys to.'],
    ['environment_protected', 'Protected environment', 'string', 'Whether the environment is protected.'],
    ['deployment_tier', 'Deployment tier', 'string', 'The tier of the environment, such as production.'],
    ['runner_id', 'Runner', 'number', 'Names the runner.'],
    ['runner_environment', 'Runner environment', 'string', "Whether the runner is GitLab's or one's own."],
    ['sha', 'Commit', 'string', 'The commit that the job runs for.'],
    ['project_visibility', 'Visibility', 'string', 'Whether the project is public, internal or private.'],
  ],
  example: { claims: { iss: 'https://gitlab.com', project_path: 'bakery/shop', ref: 'main', sha: 'c0ffee' } },
} satisfies Vendor;
