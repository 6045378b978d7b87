import { describe, expect, it } from 'vitest';
import { compileAside, previewAside } from './compile-aside.ts';
import { compileText } from './compiler.ts';
import { inventedIssue } from './invented-issue.testing.ts';
import { Lane } from './lane.ts';

const text = (number: number) =>
  inventedIssue(number, [{ serial: number, title: '做好防汛工作', signed: '2031年5月6日' }]);

describe('compiling in a thread of its own', () => {
  it('finds what compiling here finds', async () => {
    const expected = { ok: true, value: compileText(text(3), 'a.txt') };
    expect(await compileAside(text(3), 'a.txt')).toEqual(expected);
    expect(await previewAside(text(3), 'a.txt', 'reader')).toEqual(expected);
  });

  it('keeps apart what comes at the same moment', async () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const results = await Promise.all(numbers.map((number) => compileAside(text(number), `${number}.txt`)));
    expect(results.map((one) => (one.ok ? one.value.issue.issue.number : null))).toEqual(numbers);
  });

  it('asks what is known of the documents cited, and checks with it', async () => {
    const cited = '示府办发〔2029〕7号';
    const citing = text(3).replace('通知如下', `依照《关于巡查的通知》（${cited}）执行`);
    const checked = await compileAside(citing, 'a.txt', async ({ citations }) =>
      citations.flatMap(({ number }) =>
        number === null ? [] : [{ number, title: '关于巡查的通知', repealed: '2030-01-01' }],
      ),
    );
    expect(checked.ok && checked.value.diagnostics.map(({ code }) => code)).toContain('ZL0601');
  });

  it('leaves this thread free to answer', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await compileAside(text(3).repeat(200), 'long.txt');
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  it('lets a look pass by an import at work', async () => {
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const importing = compileAside(text(3), 'import.txt', async () => {
      await held;
      return [];
    }).then(() => order.push('import'));
    await previewAside(text(4), 'look.txt', 'reader').then(() => order.push('look'));
    release();
    await importing;
    expect(order).toEqual(['look', 'import']);
  });

  it('drops the looks of a reader that wait when a newer one is asked for, and nobody else’s', async () => {
    const looks = [
      previewAside(text(1), 'a.txt', 'one'),
      previewAside(text(2), 'a.txt', 'one'),
      previewAside(text(3), 'b.txt', 'two'),
      previewAside(text(4), 'a.txt', 'one'),
    ];
    const numbers = (await Promise.all(looks)).map((one) => (one?.ok ? one.value.issue.issue.number : null));
    expect(numbers).toEqual([1, null, 3, 4]);
  });
});

describe('a lane', () => {
  it('gives up what takes too long, and goes on with the next on a new thread', async () => {
    const lane = new Lane({ patience: 8_000, memory: 512 });
    const long = lane.run((ask) => ask({ what: 'compile', text: text(3).repeat(160_000), file: 'long.txt' }));
    const short = lane.run((ask) => ask({ what: 'compile', text: text(4), file: 'short.txt' }));
    expect(await long).toBeNull();
    expect(await short).toMatchObject({ what: 'compile', issue: { issue: { number: 4 } } });
  });

  it('goes on after work that failed', async () => {
    const lane = new Lane({ patience: 60_000, memory: 512 });
    const failed = lane.run(() => Promise.reject(new Error('no database')));
    const next = lane.run(async () => 'done');
    await expect(failed).rejects.toThrow('no database');
    expect(await next).toBe('done');
  });

  it('does not take a check for one whose compiling was lost with its thread', async () => {
    const lane = new Lane({ patience: 60_000, memory: 512 });
    expect(await lane.run((ask) => ask({ what: 'check', known: [] }))).toBeNull();
  });
});
