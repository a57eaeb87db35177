/** One whose role was taken uses it still. Nobody attacks from outside: the attacker is Alice. */
import { document, rfc } from '#sources/sources';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

const ENDS = 'demote';

export default {
  order: 64,
  group: 'after the end',
  label: 'Role taken away',
  says: 'Here Alice herself is the attacker. The shop removes her staff role. Two minutes later, still logged in, she asks for the list of customers.',
  grants: ['a login of one who was staff'],
  sources: [rfc(9068, '5'), document('asvs-5', '8.3.2')],
  ends: ENDS,
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    await hands.meanwhile(ENDS);
    hands.wait(2 * 60);
    await hands.meanwhile('read-customers');
  },
} satisfies AttackUnit;
