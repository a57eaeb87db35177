/** What GitHub Actions means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'GitHub Actions',
  source: 'github-oidc',
  fits: told(/^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/u, 'repository', 'job_workflow_ref'),
  claims: [
    ['repository', 'Repository', 'string', 'The repository that the workflow runs in.'],
    ['repository_id', 'Repository ID', 'string', 'Names the repository; unlike its name it never changes.'],
    ['repository_owner', 'Owner', 'string', 'The user or organization that owns the repository.'],
    ['repository_owner_id', 'Owner ID', 'string', 'Names the owner; unlike their name it never changes.'],
    [
      'repository_visibility',
      'Visibility',
      'string',
      'Whether the repository is public, private or internal.',
    ],
    ['ref', 'Git ref', 'string', 'The branch or tag that started the run.'],
    ['ref_type', 'Kind of ref', 'string', 'Whether ref is a branch or a tag.'],
    ['ref_protected', 'Protected ref', 'string', 'Whether ref is protected.'],
    ['head_ref', 'Head branch', 'string', 'The branch that a pull request comes from.'],
    ['base_ref', 'Base branch', 'string', 'The branch that a pull request goes to.'],
    ['sha', 'Commit', 'string', 'The commit that started the run.'],
    ['workflow', 'Workflow', 'string', 'The name of the workflow; anybody who may change it can choose it.'],
    ['workflow_ref', 'Workflow file', 'string', 'The workflow file with its repository and ref.'],
    ['workflow_sha', 'Workflow commit', 'string', 'The commit of the workflow file.'],
    [
      'job_workflow_ref',
      'Job workflow',
      'string',
      'The reusable workflow that the job is from, with its ref.',
    ],
    ['job_workflow_sha', 'Job workflow commit', 'string', 'The commit of the reusable workflow.'],
    ['run_id', 'Run', 'string', 'Names the run.'],
    ['run_number', 'Run number', 'string', 'Counts the runs of this workflow.'],
    ['run_attempt', 'Attempt', 'string', 'Counts how often this run was tried.'],
    ['actor', 'Actor', 'string', 'The account that started the run.'],
    ['actor_id', 'Actor ID', 'string', 'Names the account that started the run.'],
    ['event_name', 'Event', 'string', 'The event that started the run, such as push or pull_request.'],
    ['environment', 'Environment', 'string', 'The deployment environment that the job uses.'],
    ['runner_environment', 'Runner', 'string', "Whether the runner is GitHub's or one's own."],
    ['enterprise', 'Enterprise', 'string', 'The enterprise that the repository is in.'],
    ['enterprise_id', 'Enterprise ID', 'string', 'Names the enterprise.'],
  ],
  example: {
    claims: { iss: 'https://token.actions.githubusercontent.com', ref: 'refs/heads/main', sha: 'c0ffee' },
  },
} satisfies Vendor;
