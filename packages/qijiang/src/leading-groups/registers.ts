import type { RegisterDefinitions } from '@zhengling/work';
import { COMMITTEES } from './documents.ts';

const sources = [{ document: COMMITTEES, clause: '二' }];

/** The names under which one body goes in the documents of committees. */
export const registers: RegisterDefinitions = {
  jurisdiction: '重庆市綦江区',
  organisations: [
    {
      id: 'disaster-committee',
      name: '重庆市綦江区减灾委员会',
      aliases: ['区减灾委', '区减灾委员会', '綦江区减灾委', '区减灾委（区自然灾害应急总指挥部）'],
      kind: 'committee',
      sources,
    },
    {
      id: 'named/区自然灾害应急总指挥部',
      name: '区自然灾害应急总指挥部',
      kind: 'committee',
      to: '2021-06-28',
      successor: 'disaster-committee',
      note: '与区减灾委合并，由区减灾委统筹开展工作。',
      sources,
    },
    {
      id: 'work-safety-committee',
      name: '重庆市綦江区安全生产委员会',
      aliases: ['区安委会', '区安全生产委员会', '綦江区安委会'],
      kind: 'committee',
      sources: [{ document: COMMITTEES, clause: '一' }],
    },
  ],
};
