import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node, TextNode } from '../../model/index.ts';
import { EXAMPLES, PUBLISHED, SIGNED } from './examples.testing.ts';
import { readValidity, type ValidityInput } from './index.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
const node = (
  type: TextNode['type'],
  id: string,
  num: string | null,
  text: string,
  children: readonly Node[] = [],
): Node => ({
  type,
  id,
  num,
  heading: null,
  text,
  span,
  children,
});
const article = (n: string, text: string): Node =>
  node('article', `art_${n}`, `第${n}条`, '', [node('paragraph', `art_${n}__para_1`, null, text)]);

const document = (parts: Partial<ValidityInput>): ValidityInput => ({
  title: '某区人民政府关于印发某区补助办法的通知',
  instrument: { kind: '办法', title: '某区补助办法', trial: false },
  signed: SIGNED,
  printed: SIGNED,
  published: PUBLISHED,
  body: [],
  attachments: [],
  ...parts,
});

describe('force', () => {
  it.each(EXAMPLES)('$clause', ({ clause, from, to }) => {
    const validity = readValidity(
      document({ body: [article('一', '为了规范补助，制定本办法。'), article('九', clause)] }),
    );
    expect([validity.from, validity.to]).toEqual([from, to]);
  });

  it('names the clause that says so, and none where it follows from the signature', () => {
    const body = [article('一', '为了规范补助，制定本办法。'), article('九', '本办法自发布之日起施行。')];
    expect(readValidity(document({ body })).basis).toBe('第九条');
    expect(
      readValidity(
        document({
          body: [
            node('point', 'point_3', '三、', '', [node('subpoint', 'x', '(三)', '本办法暂定执行3年。')]),
          ],
        }),
      ).basis,
    ).toBe('三（三）');
    expect(
      readValidity(document({ body: [node('block', 'block_1', null, '本通知自发布之日起施行。')] })).basis,
    ).toBe('正文');
    expect(readValidity(document({})).basis).toBeNull();
  });

  it('says why in words', () => {
    const body = [article('九', '本办法自发布之日起30日后施行。')];
    expect(readValidity(document({ body })).note).toBe(
      '自发布之日起30日后施行，发布之日按成文日期2020年1月21日计，届满于2020年2月20日，自次日起施行',
    );
    expect(readValidity(document({})).note).toBe('未写明施行日期，按成文日期计');
  });

  it('falls back from the signature to the printing, and from that to the gazette', () => {
    const body = [article('九', '本办法自发布之日起施行。')];
    expect(readValidity(document({ body, signed: null, printed: '2020-01-23' })).from).toBe('2020-01-23');
    expect(readValidity(document({ body, signed: null, printed: null })).from).toBe(PUBLISHED);
    expect(readValidity(document({ body, signed: null, printed: null, published: null })).from).toBeNull();
  });

  it('says that a trial has no end where none is printed', () => {
    const instrument = { kind: '办法', title: '某区补助办法（试行）', trial: true };
    const open = readValidity(document({ instrument, body: [article('九', '本办法自印发之日起试行。')] }));
    expect(open.to).toBeNull();
    expect(open.note).toContain('试行，未规定期限');
    const closed = readValidity(
      document({ instrument, body: [article('九', '本办法自印发之日起试行，试行期一年。')] }),
    );
    expect(closed.to).toBe('2021-01-20');
    expect(closed.note).not.toContain('未规定期限');
  });

  it('takes the promulgation of its own instrument, not of a law it mentions', () => {
    const text = (title: string) => `《${title}》已经审议通过，自2020年5月1日起施行。`;
    const of = (title: string) =>
      readValidity(document({ body: [node('block', 'block_1', null, text(title))] })).from;
    expect(of('某区补助办法')).toBe('2020-05-01');
    expect(of('某流域保护法')).toBe(SIGNED);
  });

  it('is not counted in working days without a calendar, and says so', () => {
    const validity = readValidity(
      document({ body: [article('九', '本办法自发布之日起10个工作日后施行。')] }),
    );
    expect(validity.from).toBeNull();
    expect(validity.note).toContain('须按工作日历推算');
  });
});

describe('repeals', () => {
  const repeals = (text: string, title?: string) =>
    readValidity(document({ body: [article('九', text)], ...(title === undefined ? {} : { title }) }))
      .repeals;

  it('are the documents a clause puts out of force, with their numbers', () => {
    expect(repeals('本办法自发布之日起施行，原《甲办法》(某府发〔2015〕1号)同时废止。')).toEqual([
      { number: '某府发〔2015〕1号', title: '甲办法' },
    ]);
    expect(repeals('《甲办法》(某府发〔2015〕1号)、《乙办法》和《丙办法》同时废止。')).toEqual([
      { number: '某府发〔2015〕1号', title: '甲办法' },
      { number: null, title: '乙办法' },
      { number: null, title: '丙办法' },
    ]);
    expect(repeals('《甲办法》（某府发〔2015〕1号）自2024年5月1日起废止。')).toEqual([
      { number: '某府发〔2015〕1号', title: '甲办法' },
    ]);
    expect(repeals('某府发〔2015〕1号文件同时废止。')).toEqual([
      { number: '某府发〔2015〕1号', title: null },
    ]);
  });

  it('are not the documents that are named for another reason', () => {
    expect(
      repeals(
        '根据《甲法》，已出台《乙意见》(某府发〔2019〕9号)，决定对《丙通知》(某府发〔2015〕1号)文件予以废止。',
      ),
    ).toEqual([{ number: '某府发〔2015〕1号', title: '丙通知' }]);
    expect(repeals('清理并废止过时的规定，按《甲办法》执行。')).toEqual([]);
  });

  it('are what the title says, with the number from the body, once', () => {
    const title = '某区人民政府关于废止《某区人民政府关于加强管理的通知》的通知';
    expect(repeals('决定对《某区人民政府关于加强管理的通知》（某府发〔2015〕1号）予以废止。', title)).toEqual(
      [{ number: '某府发〔2015〕1号', title: '某区人民政府关于加强管理的通知' }],
    );
  });

  it('are every document of the list of a repealing decision', () => {
    const body = [
      node('block', 'block_1', null, '经研究，决定废止下列文件：'),
      node('entry', 'entry_1', '1.', '《甲办法》（某府发〔2010〕1号）'),
      node('entry', 'entry_2', '2.', '《乙通知》（某府发〔2011〕2号）'),
    ];
    const title = '某区人民政府关于废止部分文件的决定';
    expect(
      readValidity(document({ body, title, instrument: null })).repeals.map((repeal) => repeal.number),
    ).toEqual(['某府发〔2010〕1号', '某府发〔2011〕2号']);
  });
});

describe('for any text', () => {
  const CHARACTERS =
    '本办法自发布之日起施行有效期至止试废同时予以《》（）〔〕20一三十年月日号，。；后个工作原 ';

  it('a document is read without failing, and never ends before it begins by its own term', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 60 }), { maxLength: 4 }),
        fc.option(fc.constant(SIGNED)),
        (texts, signed) => {
          const body = texts.map((text, i) => article(String(i), text));
          const { from, to } = readValidity(document({ body, signed, title: texts[0] ?? '' }));
          for (const date of [from, to]) if (date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['自之日起', '施行', '废止《甲》', '《甲》同时废止', '有效期一年', '本办法自', '，'])(
    'a million characters of %s are read to the end',
    (unit) => {
      const body = [article('一', unit.repeat(Math.ceil(1_000_000 / unit.length)))];
      expect(readValidity(document({ body })).from).toBe(SIGNED);
    },
  );
});
