import { describe, expect, it } from 'vitest';
import { compileAside } from './compile-aside.ts';
import { compileText } from './compiler.ts';
import { inventedIssue } from './invented-issue.testing.ts';

const text = (number: number) =>
  inventedIssue(number, [{ serial: number, title: '做好防汛工作', signed: '2031年5月6日' }]);

describe('compiling in a thread of its own', () => {
  it('finds what compiling here finds', async () => {
    expect(await compileAside(text(3), 'a.txt')).toEqual({ ok: true, value: compileText(text(3), 'a.txt') });
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
});
