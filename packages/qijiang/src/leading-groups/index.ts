import { regulation } from '../regulation.ts';
import { committees, groups } from './documents.ts';
import officeExamples from './examples/office.json' with { type: 'json' };
import { office } from './office.ts';
import { registers } from './registers.ts';

export const leadingGroups = regulation({
  slug: 'leading-groups',
  title: '议事协调机构、安委会和减灾委',
  documents: [groups, committees],
  rules: [office],
  examples: { [office.id]: officeExamples },
  registers,
});
