import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府人〔2021〕3号';

export const validity: Validity = {
  from: '2021-06-27',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

export const appointmentsOf2021: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于王昌鹏等同志职务任免的通知',
  validity,
  clauses: [
    { clause: '第一段', as: 'statement', summary: '经2021年6月22日第二届区政府第111次常务会研究决定' },
    { clause: ['第二段', '第四段'], as: 'register', summary: '任职并免去原职：两人' },
    { clause: '第三段', as: 'register', summary: '任职：一人' },
    {
      clause: '第五段',
      as: ['register', 'rule'],
      summary: '任职，试用期1年：一人',
      rules: ['appointments/probation'],
    },
  ],
};

export const appointmentsOf2022: DocumentAccount = {
  number: '綦江府人〔2022〕3号',
  title: '重庆市綦江区人民政府关于徐勇同志任职的通知',
  validity: { from: '2022-04-27', basis: '落款', note: '没有另定施行日期，自成文之日起' },
  clauses: [
    { clause: '第一段', as: 'statement', summary: '经2022年4月25日第三届区政府第7次常务会研究决定' },
    { clause: '第二段', as: 'register', summary: '兼任职务：一人' },
  ],
};
