import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRegister,
  deriveRegister,
  extendRegister,
  learnOrganisations,
  readPureUnitList,
  readUnitList,
  readUnits,
  squeeze,
} from './index.ts';

const district = deriveRegister('重庆市綦江区');
const county = deriveRegister('某省甲市青岭县');
const names = (text: string) => readUnitList(text, district).map((unit) => unit.name);

describe('the register of a district or county', () => {
  it.each([
    ['区教委', 'education'],
    ['区教育局', 'education'],
    ['綦江区财政局', 'finance'],
    ['重庆市綦江区财政局', 'finance'],
    ['区人社局', 'human-resources'],
    ['区人力社保局', 'human-resources'],
    ['区委组织部', 'organisation'],
    ['团区委', 'youth-league'],
    ['区文化旅游委(体育局)', 'culture-tourism'],
    ['区文化旅游委（体育局）', 'culture-tourism'],
    ['区 应 急 局', 'emergency'],
    ['市应急局', 'upper/emergency'],
    ['区政府外办', 'foreign-affairs'],
    ['各街镇', 'collective/各街镇'],
    ['行政执法机关', 'collective/行政执法机关'],
  ])('knows %s', (name, id) => {
    expect(district.find(name)?.id).toBe(id);
  });

  it('names organs in full and puts the level of the jurisdiction into their short names', () => {
    expect(county.find('县农业农村局')?.name).toBe('某省甲市青岭县农业农村委员会');
    expect(county.find('青岭县人民政府')?.id).toBe('government');
    expect(county.find('市水利局')?.id).toBe('upper/water');
    expect(county.find('省水利局')?.id).toBe('upper/upper/water');
    expect(county.find('区教委')).toBeUndefined();
  });

  it('serves a gazette without a known jurisdiction at every level', () => {
    const anywhere = deriveRegister(null);
    for (const name of ['区财政局', '县财政局', '市财政局']) expect(anywhere.find(name)).toBeDefined();
  });

  it.each([
    ['区急局', '区应急局', 'missing'],
    ['区司去局', '区司法局', 'replaced'],
    ['区融媒中体心', '区融媒体中心', 'swapped'],
    ['区财财政局', '区财政局', 'added'],
    ['区住房城乡建设', '区住房城乡建设委', 'missing'],
  ])('takes %s for a slip of %s', (printed, meant, slip) => {
    expect(district.find(printed)).toBeUndefined();
    expect(district.nearest(printed)).toMatchObject({ name: meant, slip });
  });

  it.each(['区应急物资中心', '区某某局', '甲公司', '区财政局'])('finds nothing near %s', (name) => {
    const known = district.find(name) !== undefined;
    expect(known ? undefined : district.nearest(name)).toBeUndefined();
  });

  it('gives a shared name to the body entered first', () => {
    const first = { id: 'a', name: '甲局', aliases: ['局'], kind: 'department' } as const;
    const second = { id: 'b', name: '乙局', aliases: ['局'], kind: 'department' } as const;
    expect(createRegister([first, second]).find('局')?.id).toBe('a');
    expect(extendRegister(createRegister([first]), [second]).find('乙局')?.id).toBe('b');
  });
});

describe('a list of units', () => {
  it.each([
    ['区公安局、区住房城乡建设委及各街镇', ['区公安局', '区住房城乡建设委', '各街镇']],
    ['区公安局，区教委;区民政局／区财政局', ['区公安局', '区教委', '区民政局', '区财政局']],
    ['区规划和自然资源局', ['区规划和自然资源局']],
    ['某塔公司南分公司和基础电信企业等', ['某塔公司南分公司', '基础电信企业']],
    ['区文化旅游委(体育局)、某旅投公司', ['区文化旅游委(体育局)', '某旅投公司']],
    ['各街镇(园城、管委会)、区教委', ['各街镇(园城、管委会)', '区教委']],
    ['区政府有关部门和单位', ['区政府有关部门和单位']],
    ['区财政局等有关部门', ['区财政局']],
    ['区应急局、区消防支队等单位按职责分工负责', ['区应急局', '区消防支队']],
    ['区应急局、区财政局等6个部门', ['区应急局', '区财政局']],
    ['区住房城乡建设委等区政府有关部门和单位,各街镇', ['区住房城乡建设委', '区政府有关部门和单位', '各街镇']],
    ['区级有关部门,各街镇', ['区级有关部门', '各街镇']],
    ['区市场\n监管 局、各街\n镇负责', ['区市场监管局', '各街镇']],
    ['相关街镇和景区', ['相关街镇', '景区']],
    ['某办公室(以下简称“某办”)、区教委', ['某办公室', '区教委']],
    ['', []],
    ['—', []],
  ])('%s', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it('says where each name stands and who it is', () => {
    const text = '由 区教 委、某公司负责';
    const [known, unknown] = readUnitList(text, district);
    expect(known).toEqual({ start: 2, end: 6, name: '区教委', id: 'education' });
    expect(unknown).toEqual({ start: 7, end: 10, name: '某公司' });
  });

  it('is pure only where nothing but names stands in it', () => {
    expect(readPureUnitList('区教委、各街镇负责', district)?.map((unit) => unit.name)).toEqual([
      '区教委',
      '各街镇',
    ]);
    expect(readPureUnitList('加强培训、各街镇负责', district)).toBeNull();
  });
});

describe('units in running text', () => {
  it('finds the longest registered name at each place', () => {
    const found = readUnits('报区政府办公室，抄送区 教委和綦江区财政局。', district).map((unit) => unit.name);
    expect(found).toEqual(['区政府办公室', '区教委', '綦江区财政局']);
  });

  it('leaves 区委 in 区委员 and 区政府 in 园区政府 alone', () => {
    expect(readUnits('小区委员会成员，园区政府采购', district)).toEqual([]);
  });
});

describe('bodies learned from the issue', () => {
  const learned = (...texts: string[]) =>
    learnOrganisations(texts, district).map(({ name, kind }) => [name, kind]);

  it('learns towns, streets and bodies that lists name twice', () => {
    expect(
      learned(
        '成员：区教委、区应急物资中心、甲河街道、乙水镇。',
        '甲河街道、乙水镇、区应急物资中心和某旅投公司，某旅投公司',
      ),
    ).toEqual([
      ['区应急物资中心', 'body'],
      ['甲河街道', 'street'],
      ['乙水镇', 'town'],
      ['某旅投公司', 'enterprise'],
    ]);
  });

  it('learns a name that the issue introduces', () => {
    expect(learned('某中心为管理机构(以下简称“管理机构”)，负责日常管理')).toEqual([['管理机构', 'body']]);
  });

  it('learns neither what stands once, nor classes, nor misprints of known names', () => {
    expect(learned('甲河街道、区城管局')).toEqual([]);
    expect(learned('各街道、乡镇、各街道、乡镇')).toEqual([]);
    expect(learned('区司去局、区司去局', '区司去局、区教委')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  '区',
  '教委',
  '财政局',
  '和',
  '及',
  '、',
  ',',
  '(',
  ')',
  '等',
  '有关部门',
  '负责',
  ' ',
  '\n',
  '某',
  '街道',
  '“',
);
const noise = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')),
);

describe('laws', () => {
  it('every reading stands in the text, in order, and is what stands there without its blanks', () => {
    fc.assert(
      fc.property(noise, (text) => {
        for (const readings of [readUnits(text, district), readUnitList(text, district)]) {
          let after = 0;
          for (const { start, end, name } of readings) {
            expect(start).toBeGreaterThanOrEqual(after);
            expect(end).toBeGreaterThan(start);
            expect(squeeze(text.slice(start, end)).text).toBe(name);
            after = end;
          }
          expect(after).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('blanks between the characters change no name', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const spaced = [...text].join(' ');
        expect(names(spaced)).toEqual(names(text));
      }),
    );
  });

  it('a single dropped character is never taken for the name itself', () => {
    const aliases = district.entries
      .filter((entry) => entry.kind === 'department')
      .flatMap((entry) => entry.aliases);
    fc.assert(
      fc.property(fc.constantFrom(...aliases), fc.nat(), (name, at) => {
        const where = 1 + (at % (name.length - 1));
        const printed = name.slice(0, where) + name.slice(where + 1);
        const near = district.nearest(printed);
        expect(district.find(printed) === undefined || near === undefined).toBe(true);
        if (near !== undefined) expect(near.name).not.toBe(printed);
      }),
    );
  });
});
