import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const INSPECTION = '綦江爱卫办发〔2019〕29号';
export const SPRING = '綦江爱卫办发〔2020〕2号';
export const DENGUE = '綦江爱卫办发〔2020〕7号';

export const inspectionValidity: Validity = {
  from: '2019-11-04',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2019年11月4日计',
};

export const springValidity: Validity = {
  from: '2020-01-23',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2020年1月23日计',
};

export const dengueValidity: Validity = {
  from: '2020-04-10',
  basis: '公报出版日期',
  note: '公报没有印成文日期，按出版日期2020年4月10日计；行动时间到2020年12月',
};

export const inspection: DocumentAccount = {
  number: INSPECTION,
  title: '重庆市綦江区爱国卫生运动委员会办公室关于开展2019年爱国卫生工作综合督查及考核验收工作的通知',
  validity: inspectionValidity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '目的和依据' },
    {
      clause: '一',
      as: 'rule',
      summary: '督查考核时间：2019年11月5日至12月20日',
      rules: ['health-inspection/inspection-period'],
    },
    { clause: '二', as: 'register', summary: '督查考核对象' },
    { clause: '三', as: 'checklist', summary: '五项督查考核内容' },
    { clause: '四', as: 'procedure', summary: '实施步骤' },
    { clause: '四（一）', as: 'register', summary: '督查考核领导小组' },
    { clause: '四（二）', as: ['duty', 'register'], summary: '组员分工' },
    { clause: '四（三）', as: ['procedure', 'checklist'], summary: '座谈、查阅、核查、访谈' },
    {
      clause: '四（四）',
      as: ['rule', 'duty', 'letter'],
      summary: '2019年12月25日前报送书面报告',
      rules: ['health-inspection/report'],
    },
    { clause: '第二个四', as: 'duty', summary: '工作要求：提高认识，严明纪律，“回头看”' },
    {
      clause: '第二个四（三）',
      as: ['rule', 'procedure'],
      summary: '发现的问题按“五落实”整改',
      rules: ['health-inspection/correction'],
    },
    {
      clause: '附件1',
      as: ['rule', 'checklist', 'register'],
      summary: '11轮督查的时间、组别、地点和内容',
      rules: ['health-inspection/schedule'],
    },
    { clause: '附件2', as: 'checklist', summary: '考核验收表（公报略去）' },
  ],
};

export const spring: DocumentAccount = {
  number: SPRING,
  title: '重庆市綦江区爱国卫生运动委员会办公室关于做好2020年春节期间爱国卫生运动工作的通知',
  validity: springValidity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '疫情背景和目的' },
    { clause: '一（一）', as: 'duty', summary: '健康教育宣传，食品行业和旅客宣传' },
    { clause: '一（二）', as: 'statement', summary: '对公众的防护建议' },
    {
      clause: '一（二）4',
      as: ['rule', 'duty'],
      summary: '一线和密切接触服务对象的工作人员必须戴口罩上岗',
      rules: ['health-inspection/masks'],
    },
    { clause: '一（二）5', as: 'duty', summary: '严格限制大型活动，公共场所卫生管理和消毒' },
    { clause: '二', as: 'duty', summary: '城乡环境卫生整洁行动' },
    { clause: '三', as: 'duty', summary: '冬季除“四害”' },
    {
      clause: '四',
      as: ['rule', 'duty'],
      summary: '经营场所严禁屠宰、加工、贩运、售卖野生动物；活禽宰杀点消杀',
      rules: ['health-inspection/wild-animals'],
    },
  ],
};

export const dengue: DocumentAccount = {
  number: DENGUE,
  title: '重庆市綦江区爱国卫生运动委员会办公室关于深入开展登革热防控专项行动的通知',
  validity: dengueValidity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '目的' },
    {
      clause: '一',
      as: 'rule',
      summary: '行动时间：2020年4月至12月',
      rules: ['health-inspection/dengue-period'],
    },
    { clause: '二', as: 'statement', summary: '行动原则' },
    {
      clause: '二（一）',
      as: ['rule', 'duty', 'register'],
      summary: '清除孳生地：13类单位各管哪些场所',
      rules: ['health-inspection/dengue-site'],
    },
    { clause: '二（二）', as: 'duty', summary: '组织专业团队灭杀成蚊' },
    { clause: '二（三）', as: 'duty', summary: '宣传发动' },
    { clause: '三', as: 'duty', summary: '重视、落实、督导' },
    { clause: '三（四）', as: ['duty', 'letter'], summary: '总结做法，报区爱卫办' },
  ],
};
