import { describe, expect, it } from 'vitest';
import { kindsNamed, membersOf, type Organisation } from './index.ts';

const names: readonly (readonly [string, string])[] = [
  ['各街镇', 'street town'],
  ['镇街', 'street town'],
  ['各镇（街道）', 'street town'],
  ['各乡镇街道', 'street town'],
  ['各镇人民政府、街道办事处', 'street town'],
  ['各街镇党委政府', 'street town'],
  ['各街镇（园城）', 'street town park'],
  ['各镇', 'town'],
  ['各乡（镇）人民政府', 'town'],
  ['各街道办事处', 'street'],
  ['各园城', 'park'],
  ['各部门', 'department'],
  ['区级各部门', 'department'],
  ['县直各部门', 'department'],
  ['区政府各部门', 'department'],
  // Who these are depends on the matter, on the document or on a list.
  ['有关部门', ''],
  ['相关街镇', ''],
  ['属地街镇（园城）', ''],
  ['区级有关部门', ''],
  ['成员单位', ''],
  ['各单位', ''],
  ['行政执法机关', ''],
  ['各级人民政府', ''],
  ['镇养老服务中心', ''],
];

describe('classes of bodies', () => {
  it.each(names)('%s: %s', (name, kinds) => {
    expect(kindsNamed(name).join(' ')).toBe(kinds);
  });

  const body = (id: string, kind: string, from: string | null = null, to: string | null = null) =>
    [id, { id, name: id, aliases: [], kind, parent: null, span: { from, to }, successor: null }] satisfies [
      string,
      Organisation,
    ];
  const organisations = new Map<string, Organisation>([
    body('各街镇', 'collective'),
    body('各镇', 'collective'),
    body('甲镇', 'town', null, '2019-12-31'),
    body('甲街道', 'street', '2020-01-01'),
    body('乙镇', 'town'),
    body('区民政局', 'department'),
    body('某局', 'department'),
  ]);

  it('have the bodies of their kinds that are there on the day', () => {
    const on = (day: string, name = '各街镇') => membersOf(name, day, { organisations, memberships: [] });
    expect(on('2019-06-01')).toEqual(['甲镇', '乙镇']);
    expect(on('2020-06-01')).toEqual(['甲街道', '乙镇']);
    expect(on('2020-06-01', '各镇')).toEqual(['乙镇']);
  });

  it('have besides those that are written as members, and for these their days', () => {
    const memberships = [
      { collective: '各街镇', member: '乙镇', span: { from: null, to: '2020-03-31' } },
      { collective: '各街镇', member: '某局', span: { from: null, to: null } },
    ];
    const on = (day: string) => membersOf('各街镇', day, { organisations, memberships });
    expect(on('2020-03-31')).toEqual(['乙镇', '某局', '甲街道']);
    expect(on('2020-04-01')).toEqual(['某局', '甲街道']);
  });
});
