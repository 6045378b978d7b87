import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2022〕18号';

export const validity: Validity = {
  from: '2022-04-22',
  basis: '落款',
  note: '没有另定施行日期，自印发之日起',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区“安全乘梯守护行动”实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案' },
    { clause: '第一段', as: 'statement', summary: '依据和目的' },
    { clause: '一', as: 'statement', summary: '到2023年的总体目标' },
    {
      clause: '二第一段',
      as: ['rule', 'duty'],
      summary: '2022年开展维保和检验试点，评估15年以上老旧住宅电梯',
      rules: ['elevators/assessment'],
    },
    {
      clause: '二第二段',
      as: ['rule', 'indicator'],
      summary: '2023年五项指标：响应、困人、合格、到场时间、按时到达',
      rules: ['elevators/targets'],
    },
    { clause: '三（一）', as: 'duty', summary: '推广新技术；推动老旧住宅加装电梯' },
    {
      clause: '三（二）',
      as: ['rule', 'duty', 'register'],
      summary: '整治三无和有严重隐患的电梯；加大15年以上老旧电梯更新改造',
      rules: ['elevators/assessment'],
    },
    { clause: '三（三）', as: 'duty', summary: '按需维保、星级评定；物业每年公示维护费用收支' },
    { clause: '三（四）', as: 'duty', summary: '检验检测试点和专项抽查' },
    { clause: '三（五）', as: 'duty', summary: '96333平台、智慧电梯平台、信号覆盖' },
    { clause: '三（六）1', as: 'duty', summary: '行业主管部门的安全管理职责' },
    {
      clause: '三（六）2',
      as: ['rule', 'duty'],
      summary: '纳入考核；没有明确使用管理单位的，由街镇（园城）指定',
      rules: ['elevators/may-run'],
    },
    { clause: '三（六）3', as: 'duty', summary: '区特安办的日常协调' },
    {
      clause: '三（七）1',
      as: ['rule', 'duty'],
      summary: '生产单位责任；质保期整梯不少于5年、五大部件10年以上',
      rules: ['elevators/warranty'],
    },
    { clause: '三（七）2', as: 'duty', summary: '建设单位对井道等工程和选型配置负责' },
    {
      clause: '三（七）3',
      as: ['rule', 'duty'],
      summary: '使用单位责任；责任不落实的不得投入使用；故障多的可以评估',
      rules: ['elevators/may-run', 'elevators/assessment'],
    },
    {
      clause: '三（七）4',
      as: ['rule', 'duty', 'procedure'],
      summary: '维保单位责任；发现严重隐患立即书面通知停用并报告',
      rules: ['elevators/may-run'],
    },
    { clause: '三（七）5', as: 'duty', summary: '检验检测机构对报告负责' },
    { clause: '三（八）', as: 'duty', summary: '自律、星级评价、黑名单运用' },
    { clause: '三（九）', as: 'duty', summary: '推行电梯安全责任保险' },
    { clause: '三（十）', as: 'duty', summary: '支持电梯企业创新' },
    {
      clause: '三（十一）',
      as: ['rule', 'duty', 'register'],
      summary: '被吊销许可的3年内不受理新申请；严重失信的不适用告知承诺制；信用清单',
      rules: ['elevators/licence-application'],
    },
    { clause: '三（十二）', as: 'duty', summary: '从业人员培训' },
    { clause: '四', as: 'duty', summary: '组织、政策、社区和舆论保障' },
    { clause: '附件', as: ['duty', 'register'], summary: '各行业主管部门的电梯安全职责' },
  ],
};
