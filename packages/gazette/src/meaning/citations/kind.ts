import type { Citation } from '../../model/index.ts';

/** What may stand behind a title's last word: (试行), （2014年修订）. */
const QUALIFIER = /[（(][^（()）]{1,24}[)）]$/;
const LAW = /(?:条例|法典|宪法|民法通则|(?<![办方做说看用书语])法)$/;
const DOCUMENT =
  /(?:通知|意见|决定|决议|办法|规定|细则|方案|计划|规划|纲要|要点|通告|公告|公报|批复|函|报告|标准|规范|规程|规则|导则|目录|名录|清单|指南|指引|预案|制度|措施|政策|安排|章程|纪要|命令|议案|框架|分工|声明|说明|要求|程序|流程|解释)$/;
const OTHER =
  /(?:报|杂志|学刊|期刊|周刊|月刊|读本|读物|教材|手册|丛书|词典|全书|文集|选集|(?:通知|告知|批准|承诺|责任|决定|申请|意见|建议|协议|任务|委托|说明|证明)书|合同|证|登记表|审批表|申请表|任务表|台账|笔录)$/;

/** A title without what stands behind its last word. */
export const bareTitle = (title: string): string => title.trim().replace(QUALIFIER, '');

/** What a cited title is. A number decides first, an order (令) being law; then the title's last word. */
export function kindOfTitle(title: string, number: string | null, order: boolean): Citation['kind'] {
  const bare = bareTitle(title);
  if (order || LAW.test(bare)) return 'law';
  if (number !== null || title.startsWith('关于')) return 'document';
  if (OTHER.test(bare)) return 'other';
  return DOCUMENT.test(bare) ? 'document' : 'other';
}
