import { choice, type Day, date, day, none, output, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const TASKS = {
  'task-1': '1 统筹事前公开、权责清单和双随机工作',
  'task-2': '2 清理、审查、确认、公开执法主体和人员资格',
  'task-3': '3 公开执法事项、职责、依据、程序等信息',
  'task-4': '4 细化服务指南和流程图并公开',
  'task-5': '5 办事场所设置岗位信息公示牌',
  'task-6': '6 公布执法决定信息',
  'task-7': '7 建立信息公开发布、撤销和更新机制',
  'task-8': '8 建立行政执法统计报送制度',
  'task-9': '9 每年1月31日前公开上年度数据',
  'task-10': '10 使用统一的文书格式',
  'task-11': '11 使用执法用语和文书制作指引',
  'task-12': '12 规范音像记录',
  'task-13': '13 建立音像记录管理制度',
  'task-14': '14 完善案卷管理制度',
  'task-15': '15 建立数据化记录和归档制度',
  'task-16': '16 建立记录信息调阅监督制度',
  'task-17': '17 明确法制审核工作机构',
  'task-18': '18 审核人员不少于5%',
  'task-19': '19 法律顾问、公职律师统筹调用',
  'task-20': '20 制定本系统审核目录清单',
  'task-21': '21 编制本单位审核流程规定',
  'task-22': '22 推进政务服务全渝通办',
  'task-23': '23 形成执法主题数据库和共享机制',
  'task-24': '24 推进执法信息互联互通',
  'task-25': '25 运用人工智能技术',
  'task-26': '26 执法大数据分析',
  'task-27': '27 建立组织领导机制',
  'task-28': '28 健全三项制度体系',
  'task-29': '29 专题培训和普法宣传',
  'task-30': '30 纳入法治政府建设考核',
  'task-31': '31 保障执法经费',
  'task-32': '32 资格证件管理和培训',
  'task-33': '33 制定装备标准和计划',
  'task-34': '34 考核激励和待遇保障',
} as const;

const task = choice('task', '重点任务', TASKS);
const completed = date('completed', '完成之日');

const september: Day = step('2019年9月底', '附件2', day('2019-09-30'));
const october: Day = step('2019年10月底', '附件2', day('2019-10-31'));
const november: Day = step('2019年11月底', '附件2', day('2019-11-30'));
const december: Day = step('2019年12月底', '附件2', day('2019-12-31'));

const dueOf = task.match<Day>({
  'task-1': none,
  'task-2': october,
  'task-3': september,
  'task-4': september,
  'task-5': none,
  'task-6': none,
  'task-7': september,
  'task-8': november,
  'task-9': none,
  'task-10': none,
  'task-11': none,
  'task-12': none,
  'task-13': december,
  'task-14': none,
  'task-15': none,
  'task-16': december,
  'task-17': september,
  'task-18': september,
  'task-19': none,
  'task-20': september,
  'task-21': september,
  'task-22': none,
  'task-23': december,
  'task-24': none,
  'task-25': none,
  'task-26': none,
  'task-27': september,
  'task-28': none,
  'task-29': none,
  'task-30': none,
  'task-31': none,
  'task-32': none,
  'task-33': none,
  'task-34': none,
});

const due = step('完成时限', '附件2', dueOf);

export const taskDeadline = rule({
  id: 'enforcement/task-deadline',
  title: '重点任务的完成时限',
  summary: '34项重点任务各自最迟哪天完成，完成了的是否按时；持续开展的没有时限。',
  document: NUMBER,
  clause: '附件2',
  validity,
  inputs: [task, completed],
  outputs: {
    due: output('完成时限', due),
    inTime: output('按时完成', step('按时完成', '附件2', completed.onOrBefore(due)), { whereGiven: true }),
  },
  interpretations: [
    {
      clause: '附件2',
      reading: '“2019年9月底”等指该月最后一日，不因节假日顺延',
      reason: '表中定的是完成的月份，不是从某一事件起算的期间',
    },
    {
      clause: '附件2',
      reading: '“持续开展”没有完成时限，结果是“不适用”',
      reason: '持续的工作不因某一天完成而终了',
    },
  ],
});
