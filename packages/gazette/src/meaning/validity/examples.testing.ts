/** Where the examples stand: a document signed on this day, in an issue published a month later. */
export const SIGNED = '2020-01-21';
export const PUBLISHED = '2020-02-10';

export interface Example {
  /** The last article of the instrument, in the words of no document in particular. */
  readonly clause: string;
  readonly from: string | null;
  readonly to: string | null;
}

export const EXAMPLES: readonly Example[] = [
  { clause: '本办法自发布之日起施行。', from: '2020-01-21', to: null },
  { clause: '本细则由区财政局负责解释，自印发之日起施行。', from: '2020-01-21', to: null },
  { clause: '自公布之日起施行。', from: '2020-01-21', to: null },
  { clause: '本办法自2020年3月1日起实施。', from: '2020-03-01', to: null },
  { clause: '本办法自2020年1月1日起实施。', from: '2020-01-01', to: null },
  { clause: '本办法自二〇二〇年三月一日起施行。', from: '2020-03-01', to: null },
  { clause: '本规定自3月1日起正式施行。', from: '2020-03-01', to: null },
  { clause: '本办法自发布之日起30日后施行。', from: '2020-02-21', to: null },
  { clause: '本办法自发布之日起三十日后施行。', from: '2020-02-21', to: null },
  { clause: '本办法自发布之日起满一个月后施行。', from: '2020-02-22', to: null },
  { clause: '本办法自2020年3月1日起施行，有效期三年。', from: '2020-03-01', to: '2023-02-28' },
  { clause: '本办法自2020年2月29日起施行，有效期一年。', from: '2020-02-29', to: '2021-02-27' },
  { clause: '本办法自印发之日起试行，试行期两年。', from: '2020-01-21', to: '2022-01-20' },
  { clause: '本办法自印发之日起施行，有效期至2024年12月31日。', from: '2020-01-21', to: '2024-12-31' },
  { clause: '本办法自2020年3月1日起至2022年12月31日止施行。', from: '2020-03-01', to: '2022-12-31' },
  { clause: '本办法暂定执行3年。', from: '2020-01-21', to: '2023-01-20' },
  { clause: '本政策执行至2021年6月30日。', from: '2020-01-21', to: '2021-06-30' },
  { clause: '本通知有效期为6个月。', from: '2020-01-21', to: '2020-07-20' },
  { clause: '《某流域保护法》自2019年3月1日起施行，各单位应当认真学习。', from: '2020-01-21', to: null },
  { clause: '取得的证书有效期三年。', from: '2020-01-21', to: null },
  { clause: '本办法执行期间政策变化的，从其规定。', from: '2020-01-21', to: null },
  { clause: '各镇结合实际遵照执行。', from: '2020-01-21', to: null },
];
