import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦等保办发〔2020〕1号';

export const validity: Validity = {
  from: '2020-02-29',
  basis: '落款',
  note: '没有另定施行日期，自成文之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '关于推进我区2020年度网络安全防范及信息系统等级保护工作的通知',
  validity,
  clauses: [
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '目标：自查、检查、检测、督办相结合，整改隐患' },
    { clause: '二', as: ['duty', 'register'], summary: '一把手任组长的领导小组；主管和运营单位的责任；存档' },
    {
      clause: '三（一）',
      as: ['rule', 'duty'],
      summary: '每季度至少一次网络安全培训，资料存档',
      rules: ['cyber-protection/routine'],
    },
    {
      clause: '三（二）',
      as: ['procedure', 'duty', 'register'],
      summary: '摸清信息系统和备案情况，有变更的立即修改备案',
    },
    {
      clause: '三（三）',
      as: ['rule', 'procedure', 'duty'],
      summary: '每月自查留记录；发现异常第一时间报告，处置不了的关停',
      rules: ['cyber-protection/routine', 'cyber-protection/anomaly'],
    },
    {
      clause: '三（四）',
      as: ['procedure', 'duty'],
      summary: '收到预警通报，对照清理、整改、消除隐患；未落实的倒查问责',
    },
    { clause: '三（五）', as: ['procedure', 'duty'], summary: '在区等保办指导下备案和测评' },
    {
      clause: '三（五）第一段',
      as: ['rule', 'procedure', 'duty', 'register'],
      summary: '哪些系统备案、测评；三个阶段；测评报告9月30日18时前交',
      rules: ['cyber-protection/scope', 'cyber-protection/phase', 'cyber-protection/report'],
    },
    {
      clause: '三（六）',
      as: ['rule', 'duty'],
      summary: '年度预案和演练方案；三级以上每年两次、二级每年一次演练',
      rules: ['cyber-protection/drills', 'cyber-protection/drill-record'],
    },
    { clause: '四', as: ['duty', 'procedure'], summary: '24小时值守；与运营商联动；事件第一时间报告' },
    { clause: '第二段', as: 'statement', summary: '结语' },
    { clause: 'post__block_1', as: 'statement', summary: '联系人和电话' },
  ],
};
