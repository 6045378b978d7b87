import { options } from '@zhengling/rules';

export const zones = options({
  'first-water': '一级保护区水域',
  'first-land': '一级保护区陆域',
  'second-water': '二级保护区水域',
  'second-land': '二级保护区陆域',
  'check-map': '方案没有写明，按保护区界线图核定',
  outside: '不在保护区',
});
