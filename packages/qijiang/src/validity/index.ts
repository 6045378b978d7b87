import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import realEstateNoticeExamples from './examples/real-estate-notice.json' with { type: 'json' };
import { realEstateNotice } from './real-estate-notice.ts';

export const validityOfDocuments = regulation({
  slug: 'validity',
  title: '文件的废止',
  documents: [document],
  rules: [realEstateNotice],
  examples: { [realEstateNotice.id]: realEstateNoticeExamples },
});
