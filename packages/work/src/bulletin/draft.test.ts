import { describe, expect, it } from 'vitest';
import { type BulletinFigures, type BulletinTask, draftBulletin } from './index.ts';

const lateTask: BulletinTask = {
  title: '电梯更新补助季度汇总',
  leads: ['区市场监管局'],
  number: '示府办发〔2024〕7号',
  clause: '第八条',
  dueOn: '2024-06-13',
  doneOn: null,
  urged: 1,
};

const figures: BulletinFigures = {
  from: '2024-06-10',
  to: '2024-06-16',
  open: 318,
  green: 262,
  yellow: 39,
  red: 17,
  undated: 0,
  redBefore: 14,
  begun: 6,
  closed: 21,
  due: 24,
  inTime: 19,
  units: [
    { name: '区民政局', due: 3, inTime: 3, late: 0, falseClosings: 0 },
    { name: '区城管局', due: 4, inTime: 2, late: 2, falseClosings: 0 },
    { name: '区教委', due: 0, inTime: 0, late: 0, falseClosings: 0 },
    { name: '白石镇', due: 2, inTime: 1, late: 1, falseClosings: 1 },
  ],
  late: [lateTask],
  early: [],
  next: [],
};

describe('a bulletin', () => {
  it('says the time once, the figures and how they changed', () => {
    const { title, opening, sections } = draftBulletin(figures);
    expect(title).toBe('关于2024年6月10日至16日任务办理情况的通报');
    expect(opening).toContain('现将2024年6月10日至16日全区任务办理情况通报如下。');
    expect(sections[0]?.paragraphs).toEqual([
      '本期到期任务24项，按期办结19项，按期办结率79.2%。新分派任务6项，办结21项。',
      '截至2024年6月16日，全区在办任务318项，其中正常262项，临近期限39项，逾期17项，比上一期增加3项。',
    ]);
  });

  it('praises only who was in time with everything, and ranks: who is alike in these shares a place', () => {
    const more = [
      ...figures.units,
      { name: '区水利局', due: 1, inTime: 1, late: 0, falseClosings: 0 },
      { name: '石桥镇', due: 2, inTime: 1, late: 0, falseClosings: 0 },
    ];
    const units = draftBulletin({ ...figures, units: more }).sections[1];
    expect(units?.paragraphs[0]).toContain('区民政局、区水利局本期到期任务全部按期办结，没有逾期任务。');
    expect(units?.table?.rows.map(([place, name]) => `${place} ${name}`)).toEqual([
      '1 区民政局',
      '1 区水利局',
      '3 石桥镇',
      '4 白石镇',
      '5 区城管局',
    ]);
    expect(units?.table?.columns).toContain('虚假办结');
  });

  it('numbers its parts without a gap whatever is left out', () => {
    const heads = (one: BulletinFigures) => draftBulletin(one).sections.map(({ heading }) => heading);
    expect(heads(figures)).toEqual([
      '一、总体情况',
      '二、各单位办理情况',
      '三、典型情况',
      '四、逾期任务',
      '五、工作要求',
    ]);
    expect(heads({ ...figures, late: [], units: [] })).toEqual([
      '一、总体情况',
      '二、各单位办理情况',
      '三、工作要求',
    ]);
  });

  it('tells who did well, who is behind and whose closing was false, numbered without a gap', () => {
    const early = [{ ...lateTask, leads: ['区水利局'], title: '水库检查', doneOn: '2024-06-10' }];
    const told = draftBulletin({ ...figures, early }).sections[2]?.paragraphs;
    expect(told).toEqual([
      '（一）办理较好的。区水利局“水库检查”提前3天办结。',
      '（二）办理滞后的。区市场监管局“电梯更新补助季度汇总”逾期3天，已督促1次仍未办结。逾期较多的单位：区城管局2项。',
      '（三）办结不实的。经核查，白石镇1项任务办结不实，已恢复办理。',
    ]);
    expect(draftBulletin(figures).sections[2]?.paragraphs[0]).toMatch(/^（一）办理滞后的。/);
  });

  it('counts the days a task was late until it was asked to be closed', () => {
    const days = (doneOn: string | null) =>
      draftBulletin({ ...figures, late: [{ ...lateTask, doneOn }] }).sections[3]?.table?.rows[0]?.[5];
    expect(days(null)).toBe('3');
    expect(days('2024-06-15')).toBe('2');
  });

  it('spells a time over months and years', () => {
    const title = (from: string, to: string) => draftBulletin({ ...figures, from, to }).title;
    expect(title('2024-05-27', '2024-06-02')).toContain('2024年5月27日至6月2日');
    expect(title('2024-12-30', '2025-01-05')).toContain('2024年12月30日至2025年1月5日');
    expect(title('2024-06-01', '2024-06-30')).toContain('关于2024年6月任务');
    expect(title('2024-04-01', '2024-06-30')).toContain('2024年第二季度');
    expect(title('2024-05-01', '2024-07-31')).toContain('2024年5月1日至7月31日');
  });
});
