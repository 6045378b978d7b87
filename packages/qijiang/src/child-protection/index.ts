import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import freeEducationExamples from './examples/free-education.json' with { type: 'json' };
import intakeExamples from './examples/intake.json' with { type: 'json' };
import mandatoryReporterExamples from './examples/mandatory-reporter.json' with { type: 'json' };
import missingParentExamples from './examples/missing-parent.json' with { type: 'json' };
import supportsExamples from './examples/supports.json' with { type: 'json' };
import { intake, mandatoryReporter, missingParent } from './intake.ts';
import { registers } from './registers.ts';
import { freeEducation, supports } from './supports.ts';

export const childProtection = regulation({
  slug: 'child-protection',
  title: '留守儿童关爱和困境儿童保障',
  documents: [document],
  rules: [mandatoryReporter, intake, missingParent, freeEducation, supports],
  examples: {
    [mandatoryReporter.id]: mandatoryReporterExamples,
    [intake.id]: intakeExamples,
    [missingParent.id]: missingParentExamples,
    [freeEducation.id]: freeEducationExamples,
    [supports.id]: supportsExamples,
  },
  registers,
});
