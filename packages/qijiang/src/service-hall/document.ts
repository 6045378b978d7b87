import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2022〕17号';

export const validity: Validity = {
  from: '2022-04-18',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起；是2022年度工作要点，没有写明失效',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发2022年綦江区政务服务工作要点的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发工作要点' },
    { clause: 'block_1', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'duty', summary: '营商环境创新试点，调度、督查、通报、约谈机制' },
    {
      clause: '二',
      as: ['duty', 'procedure', 'register'],
      summary: '全渝通办：六统一，综合窗口一窗受理，綦万通办、同城通办事项清单',
    },
    { clause: '三', as: 'duty', summary: '川渝、西南五省跨省通办' },
    {
      clause: '四',
      as: ['duty', 'register'],
      summary: '编制公布行政许可事项清单，分类梳理备案事项，中介超市',
    },
    { clause: '五', as: 'duty', summary: '渝快办向街镇延伸，办事指南查错纠错' },
    {
      clause: '六',
      as: ['rule', 'duty', 'register'],
      summary: '电子证照；政府核发的材料免于提交，有电子证照的免交实体证照',
      rules: ['service-hall/material'],
    },
    {
      clause: '七',
      as: ['procedure', 'duty'],
      summary: '告知承诺、容缺受理、一照通办等涉企服务',
    },
    { clause: '八', as: ['procedure', 'duty'], summary: '投资和建设项目审批' },
    { clause: '九', as: ['duty', 'register'], summary: '放权赋能，下放事项自查评估' },
    { clause: '十', as: 'duty', summary: '监管衔接、综合监管、信用监管' },
    {
      clause: '十一',
      as: ['rule', 'procedure', 'duty'],
      summary: '事项应进中心；不具备条件的一体化管理；首席代表，当场办理',
      rules: ['service-hall/centre'],
    },
    { clause: '十二', as: 'duty', summary: '一卡通一码通场景' },
    { clause: '十三', as: ['procedure', 'duty'], summary: '一件事套餐' },
    {
      clause: '十四',
      as: ['rule', 'duty', 'register'],
      summary: '公布保留的证明事项清单，清单之外不得索要；告知承诺制',
      rules: ['service-hall/material'],
    },
    { clause: '十五', as: 'duty', summary: '就近办、帮办代办、延时预约' },
    { clause: '十六', as: 'duty', summary: '培训、示范窗口、错情提醒、奖惩' },
    {
      clause: '十七',
      as: ['rule', 'procedure', 'indicator', 'duty'],
      summary: '热线联动回访；办不成事窗口；好差评三个全覆盖、三个100%',
      rules: ['service-hall/ratings', 'service-hall/bad-rating'],
    },
    {
      clause: '十八',
      as: ['rule', 'duty'],
      summary: '保障和评估；事情不过夜、三天有着落的承诺',
      rules: ['service-hall/promise'],
    },
    { clause: ['十九', '二十'], as: 'duty', summary: '鼓励创新；宣传引导' },
    { clause: '附件', as: 'duty', summary: '工作任务分解表（公报略去）' },
  ],
};
