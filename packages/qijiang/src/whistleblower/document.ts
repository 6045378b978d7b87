import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦应急发〔2021〕41号';

export const validity: Validity = { from: '2021-06-18', basis: '第十六条', note: '自印发之日起施行' };

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区应急管理局 重庆市綦江区财政局关于印发《重庆市綦江区安全生产举报奖励办法》的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法；要求各单位高度重视' },
    {
      clause: ['通知 二', '通知 三', '通知 四'],
      as: 'duty',
      summary: '宣传办法；查处重点违法行为；资金和线索移交机制',
    },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    { clause: '第二条', as: 'statement', summary: '适用范围' },
    {
      clause: '第二条第二款',
      as: 'rule',
      summary: '主管部门另有奖励规定的，依照其规定',
      rules: ['whistleblower/reward'],
    },
    { clause: '第三条', as: 'procedure', summary: '受理渠道；举报应当说明的内容' },
    {
      clause: '第四条',
      as: ['rule', 'procedure'],
      summary: '60日内核查完毕，经批准可延长不超过30日；分流移交',
      rules: ['whistleblower/time-limits'],
    },
    {
      clause: '第五条',
      as: 'rule',
      summary: '违法行为按处罚金额15%奖励；瞒报谎报按事故等级和人数奖励；各最高30万元',
      rules: ['whistleblower/reward'],
    },
    {
      clause: '第五条第二款',
      as: 'procedure',
      summary: '监管部门会同区财政局可以细化或者调整奖励标准，向社会公告',
    },
    {
      clause: '第六条',
      as: ['rule', 'procedure'],
      summary: '同一事项由最先受理的部门奖励一次；联名举报由第一署名人或其书面委托的人领奖',
      rules: ['whistleblower/recipient'],
    },
    {
      clause: '第七条',
      as: ['rule', 'procedure'],
      summary: '核实后20日内发领奖通知，收到后60日内领取，逾期视为放弃',
      rules: ['whistleblower/time-limits'],
    },
    {
      clause: '第七条第一款第三项',
      as: ['rule', 'procedure'],
      summary: '接到通知后60日内领取，逾期视为放弃，能说明理由的可以延长',
      rules: ['whistleblower/time-limits', 'whistleblower/claim'],
    },
    { clause: '第七条第一款第一项', as: 'procedure', summary: '处罚和奖励各由谁实施' },
    { clause: '第八条', as: 'rule', summary: '八种不予奖励的情形', rules: ['whistleblower/reward'] },
    { clause: '第九条', as: 'duty', summary: '奖励资金列入预算，接受审计和监察' },
    { clause: '第十条', as: 'procedure', summary: '举报人身份保密' },
    { clause: '第十一条', as: 'duty', summary: '举报人对真实性负责，不得捏造、诬告' },
    { clause: '第十二条', as: 'duty', summary: '各监管部门建立制度，明确机构和流程' },
    { clause: '第十三条', as: 'duty', summary: '生产经营单位张贴清单、纳入培训' },
    { clause: '第十四条', as: 'duty', summary: '区安委会办公室督查考核' },
    { clause: '第十五条', as: 'statement', summary: '解释机关' },
    { clause: '第十六条', as: 'statement', summary: '施行日期' },
    { clause: '附件', as: 'checklist', summary: '重点举报事项清单（公报略去）' },
  ],
};
