import type { RegisterDefinitions } from '@zhengling/work';
import { NUMBER, validity } from './document.ts';

const source = (clause: string) => [{ document: NUMBER, clause }];

/** Who takes part in supervision and interviews on fire safety, by role. */
export const registers: RegisterDefinitions = {
  responsibilities: [
    {
      id: 'fire-supervision/office',
      role: '督办和约谈的组织者',
      of: ['区消安办'],
      who: '办公室',
      summary: '下发督办通知书，提出约谈建议，发出约谈通知，核查和通报',
      from: validity.from,
      sources: source('第三条'),
    },
    {
      id: 'fire-supervision/chair',
      role: '约谈人',
      of: ['区消安委'],
      who: '主任或受托的副主任',
      summary: '主持约谈；相关成员单位主要负责人或分管负责人及处室负责人参加',
      from: validity.from,
      sources: source('第十条'),
    },
    {
      id: 'fire-supervision/interviewed',
      role: '被约谈人',
      of: ['各街镇', '区级行业主管部门'],
      who: '主要负责人或分管负责人',
      summary:
        '较大以上火灾或委员会主任要求时约谈主要负责人，其他情形约谈分管负责人；相关部门、处室负责人一并参加',
      from: validity.from,
      sources: source('第七条'),
    },
  ],
};
