/** What happened, in the words of the desk; an action that has none is shown as it is. */
const deeds: Readonly<Record<string, string>> = {
  'issue.imported': '导入期刊',
  'issue.edited': '修改期刊文字',
  'issue.recompiled': '重新编译期刊',
  'issue.published': '发布期刊',
  'issue.withdrawn': '撤回期刊',
  'account.created': '新建账号',
  'account.changed': '修改账号',
  'account.granted': '授予角色或单位',
  'account.password-changed': '修改自己的密码',
  'account.password-reset': '重设密码',
  'session.opened': '登录',
  'session.closed': '退出',
  'holidays.imported': '导入放假安排',
};

const kinds: Readonly<Record<string, string>> = {
  issue: '期刊',
  account: '账号',
  session: '登录',
  duty: '任务',
  letter: '函件',
  indicator: '指标',
  inspection: '检查',
  finding: '问题',
  organisation: '机构',
  post: '职务',
  person: '人员',
  group: '议事协调机构',
  site: '对象',
  honour: '荣誉',
  bulletin: '通报',
  notice: '通知',
  settings: '设置',
};

export const deedOf = (action: string): string => deeds[action] ?? action;
export const kindOf = (kind: string): string => kinds[kind] ?? kind;

/** The detail as one line: names and values, without braces. */
export function detailOf(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('，');
}
