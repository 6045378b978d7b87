import { regulation } from '../regulation.ts';
import { appointmentsOf2021, appointmentsOf2022 } from './documents.ts';
import probationExamples from './examples/probation.json' with { type: 'json' };
import { probation } from './probation.ts';

export const appointments = regulation({
  slug: 'appointments',
  title: '任免和职务',
  documents: [appointmentsOf2021, appointmentsOf2022],
  rules: [probation],
  examples: { [probation.id]: probationExamples },
});
