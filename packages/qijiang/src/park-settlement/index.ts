import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import pastTransferExamples from './examples/past-transfer.json' with { type: 'json' };
import shareExamples from './examples/share.json' with { type: 'json' };
import taxExamples from './examples/tax.json' with { type: 'json' };
import termExamples from './examples/term.json' with { type: 'json' };
import useExamples from './examples/use.json' with { type: 'json' };
import { share } from './share.ts';
import { tax } from './tax.ts';
import { pastTransfer, term, use } from './term.ts';

export const parkSettlement = regulation({
  slug: 'park-settlement',
  title: '区对园城管委会财政资金结算',
  documents: [document],
  rules: [share, tax, use, term, pastTransfer],
  examples: {
    [share.id]: shareExamples,
    [tax.id]: taxExamples,
    [use.id]: useExamples,
    [term.id]: termExamples,
    [pastTransfer.id]: pastTransferExamples,
  },
});
