import { describe, expect, it } from 'vitest';
import { type BulletinFigures, draftBulletin } from './index.ts';

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
  late: [
    {
      title: '电梯更新补助季度汇总',
      leads: ['区市场监管局'],
      number: '示府办发〔2024〕7号',
      clause: '第八条',
      dueOn: '2024-06-13',
      doneOn: null,
      urged: 1,
    },
  ],
  next: [],
};

describe('a bulletin', () => {
  it('says the time once, the figures and how they changed', () => {
    const { title, opening, sections } = draftBulletin(figures);
    expect(title).toBe('关于2024年6月10日至16日任务办理情况的通报');
    expect(opening).toBe('现将2024年6月10日至16日全区任务办理情况通报如下。');
    expect(sections[0]?.paragraphs).toEqual([
      '本期到期任务24项，按期办结19项，按期办结率79.2%。新分派任务6项，办结21项。',
      '截至2024年6月16日，全区在办任务318项，其中正常262项，临近期限39项，逾期17项，比上一期增加3项。',
    ]);
  });

  it('praises only who was in time with everything, and lists who was not at the end', () => {
    const units = draftBulletin(figures).sections[1];
    expect(units?.paragraphs).toEqual(['区民政局本期到期任务全部按期办结，没有逾期任务。']);
    expect(units?.table?.rows.map(([name]) => name)).toEqual(['区民政局', '白石镇', '区城管局']);
    expect(units?.table?.columns).toContain('虚假办结');
  });

  it('numbers its parts without a gap whatever is left out', () => {
    const heads = (one: BulletinFigures) => draftBulletin(one).sections.map(({ heading }) => heading);
    expect(heads(figures)).toEqual(['一、总体情况', '二、各单位办理情况', '三、逾期任务', '四、工作要求']);
    expect(heads({ ...figures, late: [] })).toEqual(['一、总体情况', '二、各单位办理情况', '三、工作要求']);
  });

  it('counts the days a task was late until it was asked to be closed', () => {
    const [task] = figures.late;
    if (task === undefined) throw new Error('no late task');
    const days = (doneOn: string | null) =>
      draftBulletin({ ...figures, late: [{ ...task, doneOn }] }).sections[2]?.table?.rows[0]?.[4];
    expect(days(null)).toBe('3');
    expect(days('2024-06-15')).toBe('2');
  });

  it('spells a time over months and years', () => {
    const title = (from: string, to: string) => draftBulletin({ ...figures, from, to }).title;
    expect(title('2024-05-27', '2024-06-02')).toContain('2024年5月27日至6月2日');
    expect(title('2024-12-30', '2025-01-05')).toContain('2024年12月30日至2025年1月5日');
  });
});
