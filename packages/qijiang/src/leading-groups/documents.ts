import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const groups: DocumentAccount = {
  number: '綦江府办〔2021〕24号',
  title:
    '重庆市綦江区人民政府办公室关于成立綦河流域水环境综合治理PPP项目工作推进领导小组等2个议事协调机构的通知',
  validity: { from: '2021-06-18', basis: '落款', note: '没有另定施行日期，自成文之日起' },
  clauses: [
    { clause: '第一段', as: 'statement', summary: '成立两个议事协调机构' },
    { clause: '一', as: 'register', summary: '綦河治理PPP项目领导小组的组长、副组长、成员和办公室' },
    {
      clause: '一第四十二段',
      as: ['register', 'duty', 'procedure'],
      summary: '领导小组和办公室职责；工作协调推进会原则上每月召开',
    },
    { clause: '二', as: 'register', summary: '未成年人保护工作领导小组的组长、副组长、成员和办公室' },
    {
      clause: '二第三十九段',
      as: ['register', 'duty', 'procedure'],
      summary: '领导小组职责；工作会议由组长或其委托的副组长召集，定期或不定期召开',
    },
    { clause: '二第四十段', as: 'register', summary: '撤销三个原有机构，职能由领导小组承担' },
    {
      clause: '二第四十一段',
      as: ['register', 'duty'],
      summary: '健全工作规则；成员职务变动的由接任者自行承接，不再发文',
    },
  ],
};

export const COMMITTEES = '綦江府办〔2021〕25号';

export const committeesValidity: Validity = {
  from: '2021-06-29',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

const rules = ['leading-groups/office'];

export const committees: DocumentAccount = {
  number: COMMITTEES,
  title:
    '重庆市綦江区人民政府办公室关于调整重庆市綦江区安全生产委员会和重庆市綦江区减灾委员会组成机构及人员的通知',
  validity: committeesValidity,
  clauses: [
    { clause: '第一段', as: 'statement', summary: '调整两个委员会' },
    {
      clause: '一（一）1',
      as: ['register', 'rule'],
      summary: '区安委会主任、副主任、成员；办公室设在区应急局',
      rules,
    },
    { clause: '一（一）2', as: ['register', 'duty'], summary: '区安委会及其办公室的职责' },
    {
      clause: '一（二）',
      as: ['register', 'rule'],
      summary: '十个专项安全办公室设在哪个单位、由谁兼任主任副主任',
      rules,
    },
    {
      clause: '一（二）10第一段',
      as: 'procedure',
      summary: '专项安全办公室成员单位由各办公室提出，报区安委会确定',
    },
    {
      clause: '二第一段',
      as: 'register',
      summary: '区减灾委与区自然灾害应急总指挥部合并',
    },
    {
      clause: '二（一）1',
      as: ['register', 'rule'],
      summary: '区减灾委主任、副主任、成员；办公室设在区应急局',
      rules,
    },
    { clause: '二（一）2', as: ['register', 'duty'], summary: '区减灾委的职责' },
    {
      clause: '二（三）',
      as: ['register', 'rule'],
      summary: '四个专项指挥部的指挥长、成员和办公室',
      rules,
    },
    {
      clause: ['二（三）1（2）', '二（三）2（2）', '二（三）3（2）', '二（三）4（2）'],
      as: ['register', 'duty'],
      summary: '各专项指挥部的职责',
    },
    {
      clause: '二（三）4（2）第二段',
      as: 'register',
      summary: '组成人员职务变动的由接任者自行承接，不再发文',
    },
  ],
};
