import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const POULTRY = '綦江府发〔2020〕2号';

export const poultryValidity: Validity = {
  from: '2020-01-23',
  basis: '落款',
  note: '成文日期2020年1月23日；暂停从1月24日零时开始，结束时间另行通知',
};

export const poultry: DocumentAccount = {
  number: POULTRY,
  title: '重庆市綦江区人民政府关于在全区范围内暂停活禽交易和宰杀的通告',
  validity: poultryValidity,
  clauses: [
    { clause: 'block_1', as: 'statement', summary: '依据和目的' },
    {
      clause: '一',
      as: 'rule',
      summary: '2020年1月24日零时开始，结束时间另行通知',
      rules: ['public-notices/live-poultry'],
    },
    {
      clause: '二',
      as: 'rule',
      summary: '全区的农贸市场、超市、活禽专卖店、餐饮店等活禽交易和宰杀场所',
      rules: ['public-notices/live-poultry'],
    },
    {
      clause: '三',
      as: ['rule', 'procedure'],
      summary: '不得交易野生动物、交易和宰杀活禽；拒不停止的立案查处，犯罪的移送',
      rules: ['public-notices/live-poultry', 'public-notices/live-poultry-action'],
    },
    { clause: 'block_2', as: 'statement', summary: '结束语' },
  ],
};

export const FIREWORKS = '綦燃放办发〔2020〕2号';

export const fireworksValidity: Validity = {
  from: '2020-03-27',
  basis: '落款',
  note: '没有写明施行日期，按成文日期计；针对2020年清明节（4月4日至6日），没有写明终止',
};

export const fireworks: DocumentAccount = {
  number: FIREWORKS,
  title: '关于切实加强2020年清明节期间烟花爆竹安全管理工作的通知',
  validity: fireworksValidity,
  clauses: [
    {
      clause: 'block_1',
      as: 'rule',
      summary: '2020年清明节4月4日至6日',
      rules: ['public-notices/fireworks'],
    },
    { clause: '一', as: 'duty', summary: '宣传綦江府发〔2019〕28号的禁放规定' },
    {
      clause: '二',
      as: ['rule', 'duty', 'checklist'],
      summary: '经营场所及周边禁止燃放；取缔危害公共安全的网点和无证摊贩',
      rules: ['public-notices/fireworks', 'public-notices/fireworks-action'],
    },
    {
      clause: '三',
      as: ['rule', 'duty'],
      summary: '非法运输、伪劣超标、无流向登记标识的一律收缴、从重处罚；禁放区内违规燃放从严查处',
      rules: ['public-notices/fireworks', 'public-notices/fireworks-action'],
    },
    {
      clause: '四',
      as: ['rule', 'duty'],
      summary: '设立检查站，防止携带烟花爆竹进入山林防火区；巡逻检查',
      rules: ['public-notices/fireworks'],
    },
    { clause: '五', as: 'duty', summary: '应急值守、备勤和装备' },
    { clause: 'post__block_1', as: 'statement', summary: '联系人和电话' },
  ],
};
