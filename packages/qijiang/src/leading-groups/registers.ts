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
      id: 'named/区电子政务中心',
      name: '区电子政务中心',
      aliases: ['区政府电子政务中心', '重庆市綦江区电子政务中心'],
      kind: 'body',
      parent: 'government',
      note: '2020年3月的名单写作“区政府电子政务中心”，2019年和2021年的写作“区电子政务中心”，按同一单位处理。',
      sources: [{ document: COMMITTEES, clause: '一' }],
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
