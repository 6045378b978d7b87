import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { everything } from '../../corpus.testing.ts';
import { deriveRegister, registerOfIssue } from '../units/index.ts';
import { type AppointmentReading, readAppointments, readPosts } from './index.ts';

const register = deriveRegister('某省东山市临河县');

/** A personnel notice of an invented county around these lines. */
function notice(...lines: readonly string[]): readonly AppointmentReading[] {
  const text = [
    '临河县人民政府文件',
    '临府人〔2024〕7号',
    '临河县人民政府关于李明等同志职务任免的通知',
    '各乡镇人民政府，县政府各部门：',
    ...lines,
    '临河县人民政府',
    '2024年3月8日',
  ].join('\n\n');
  const issue = compile(text);
  return issue.documents.flatMap((document) => readAppointments(document, register));
}

const told = (readings: readonly AppointmentReading[]) =>
  readings.map(({ act, person, posts }) => [
    act,
    person,
    ...posts.map(({ organisation, title }) => `${organisation ?? ''}/${title}`),
  ]);

describe('who is put into which post', () => {
  it('gives each of a roundup the day above it', () => {
    const found = notice(
      '2024年1月12日，县人民政府决定：',
      '任命李明为临河县水利局局长。',
      '2024年3月5日，县人民政府决定：',
      '免去赵小红的临河县财政局副局长职务。',
    );
    expect(found.map(({ person, decided }) => [person, decided])).toEqual([
      ['李明', '2024-01-12'],
      ['赵小红', '2024-03-05'],
    ]);
  });

  it('reads appointment and removal in one sentence, the day of the decision and the probation', () => {
    const found = notice(
      '经2024年3月5日县人民政府第12次常务会议研究决定：',
      '李明同志任临河县水利局局长，免去其临河县交通运输局副局长职务；',
      '赵小红同志（女）任临河县供水有限公司副总经理（试用期一年）。',
    );
    expect(told(found)).toEqual([
      ['appoint', '李明', '临河县水利局/局长'],
      ['remove', '李明', '临河县交通运输局/副局长'],
      ['appoint', '赵小红', '临河县供水有限公司/副总经理'],
    ]);
    expect(found.map(({ decided }) => decided)).toEqual(['2024-03-05', '2024-03-05', '2024-03-05']);
    expect(found.map(({ probation }) => probation)).toEqual([null, null, { n: 1, unit: 'year' }]);
    expect(found.map(({ female }) => female)).toEqual([false, false, true]);
    expect(found[0]?.posts[0]?.id).toBe('water');
  });

  it('reads 任命…为, 免去…的…职务, several persons and several posts', () => {
    expect(
      told(
        notice(
          '任命李明为县财政局党组书记、局长；',
          '任命孙一、钱二同志为县政府办公室副主任；',
          '免去周三同志的县审计局副局长职务，',
          '吴四同志不再担任县林业局局长职务。',
        ),
      ),
    ).toEqual([
      ['appoint', '李明', '县财政局/党组书记', '县财政局/局长'],
      ['appoint', '孙一', '县政府办公室/副主任'],
      ['appoint', '钱二', '县政府办公室/副主任'],
      ['remove', '周三', '县审计局/副局长'],
      ['remove', '吴四', '县林业局/局长'],
    ]);
  });

  it('knows concurrent posts, secondment, terms of office and a probation for all', () => {
    const found = notice(
      '李明同志兼任县应急局政委；',
      '孙一同志挂任县科技局副局长（挂职期2年）；',
      '聘任周三同志为县人民政府督学，聘期三年；',
      '钱二同志任县教育局副局长。',
      '以上同志试用期均为1年。',
    );
    expect(found.map(({ person, concurrent, seconded }) => [person, concurrent, seconded])).toEqual([
      ['李明', true, false],
      ['孙一', false, true],
      ['周三', false, false],
      ['钱二', false, false],
    ]);
    expect(found.map(({ term }) => term?.n ?? null)).toEqual([null, 2, 3, null]);
    expect(found.map(({ probation }) => probation?.n ?? null)).toEqual([1, 1, 1, 1]);
  });

  it('says where each reading and each post is printed', () => {
    const text = '李 明同志任临河县水利局局长，免去其临河县交通运输局副局长职务。';
    const found = notice(text);
    expect(found.map((reading) => text.slice(reading.place.start, reading.place.end))).toEqual([
      '李 明同志任临河县水利局局长',
      '免去其临河县交通运输局副局长职务',
    ]);
    expect(found.flatMap(({ posts }) => posts.map(({ start, end }) => text.slice(start, end)))).toEqual([
      '临河县水利局局长',
      '临河县交通运输局副局长',
    ]);
  });

  it('reads nothing where 任 is part of another word, or the document is about something else', () => {
    expect(notice('主要负责同志任何时候不得推卸责任，落实主体责任。')).toEqual([]);
    const other = compile(
      '临河县人民政府关于防汛工作的通知\n\n各乡镇：\n\n李明同志任县水利局局长。\n\n2024年3月8日',
    );
    expect(other.documents.flatMap((document) => readAppointments(document, register))).toEqual([]);
  });
});

describe('posts behind a name', () => {
  it.each([
    ['县政府办公室党组成员、县政务中心主任', ['县政府办公室/党组成员', '县政务中心/主任']],
    ['县委常委、宣传部部长', ['县委/常委', '宣传部/部长']],
    ['城关镇武装部长、副镇长', ['城关镇/武装部长', '城关镇/副镇长']],
    ['城关镇宣传、统战委员', ['城关镇/宣传、统战委员']],
    ['县规划和自然资源局局长', ['县规划和自然资源局/局长']],
    [
      '东方水务公司副总经理、县工业园区管委会副主任（挂）',
      ['东方水务公司/副总经理', '县工业园区管委会/副主任'],
    ],
    ['二级调研员', ['/二级调研员']],
    ['县财政局', []],
  ])('%s', (text, posts) => {
    expect(
      readPosts(text, register).map(({ organisation, title }) => `${organisation ?? ''}/${title}`),
    ).toEqual(posts);
  });

  it('takes the note from the bracket and leaves none of the post behind', () => {
    expect(readPosts('县公安局督察长(兼)', register)).toMatchObject([
      { organisation: '县公安局', id: 'public-security', title: '督察长', note: '兼', start: 0, end: 10 },
    ]);
  });
});

describe.skipIf(everything.length < 5)('the issues of the corpus', () => {
  const readings = everything.flatMap(({ text }) => {
    const issue = compile(text);
    const known = registerOfIssue(issue);
    return issue.documents.flatMap((document) =>
      readAppointments(document, known).map((reading) => ({ number: document.number?.text, reading })),
    );
  });

  it('names and posts go to the right person', () => {
    const of = (number: string) =>
      told(readings.filter((one) => one.number === number).map(({ reading }) => reading));
    if (of('綦江府人〔2021〕3号').length === 0) return console.log('skipped: ../shared/seeds is not here');
    expect(of('綦江府人〔2021〕3号')).toEqual([
      ['appoint', '王昌鹏', '重庆兴能物产发展有限公司/总经理'],
      ['remove', '王昌鹏', '重庆市綦江区城市建设投资有限公司/总经理'],
      ['appoint', '王海艳', '重庆兴能物产发展有限公司/监事会主席'],
      ['appoint', '徐之杰', '重庆市綦江区就业和人才中心/主任'],
      ['remove', '徐之杰', '重庆市綦江区招商投资局/副局长'],
      ['appoint', '廖建伟', '重庆兴能物产发展有限公司/副总经理'],
    ]);
    expect(of('綦江府人〔2022〕3号')).toEqual([['appoint', '徐勇', '重庆市綦江区公安局/督察长']]);
    const concurrent = readings.find((one) => one.number === '綦江府人〔2022〕3号')?.reading;
    expect(concurrent).toMatchObject({ concurrent: true, decided: '2022-04-25' });
  });
});
