import { readInput } from '@zhengling/rules';
import { describe, expect, it } from 'vitest';
import { everyRule } from '../find-rule.ts';
import { readAnswers } from './read-answers.ts';
import { readAddress } from './state.ts';
import { changeList, tidyAnswers, writeAnswers } from './write-answers.ts';

const found = (id: string) => {
  const one = everyRule.find(({ rule }) => rule.id === id);
  if (one === undefined) throw new Error(`no ${id}`);
  return one.rule;
};

describe('an address', () => {
  it('holds the input of every example of every rule, and an address that is tidy stays as it is', () => {
    let checked = 0;
    for (const { rule, regulation } of everyRule)
      for (const { input, error } of regulation.examples[rule.id] ?? []) {
        // An empty text or thing and one not given look the same in a form.
        if (error !== undefined || /""|\{\}/.test(JSON.stringify(input))) continue;
        const form = writeAnswers(rule.inputs, input);
        const { usable, errors } = readAnswers(rule.inputs, form);
        expect([...errors], `${rule.id} ${JSON.stringify(input)}`).toEqual([]);
        expect(readInput(rule, usable), `${rule.id} ${JSON.stringify(input)}`).toEqual(
          readInput(rule, input),
        );
        const address = readAddress(rule.inputs, form, '2026-11-20');
        expect(readAddress(rule.inputs, address.form, '2026-11-20').tidy, form.toString()).toBe(true);
        checked += 1;
      }
    expect(checked).toBeGreaterThan(200);
  });

  it('keeps what is wrong as it was typed, and computes with the rest', () => {
    const { inputs } = found('whistleblower/reward');
    const form = new URLSearchParams({ matter: 'violation', penalty: '一点点' });
    const { usable, errors } = readAnswers(inputs, form);
    expect(usable).toEqual({ matter: 'violation' });
    expect(errors.get('penalty')).toMatchObject({ code: 'ZL8002', message: '看不懂“一点点”' });
    expect(tidyAnswers(inputs, form).get('penalty')).toBe('一点点');
  });

  it.each([
    ['penalty', '-5', 'ZL8004', '不能是负数'],
    ['penalty', '99999亿', 'ZL8005', '不能大于'],
    ['penalty', '0.123', 'ZL8006', '小数位太多'],
    ['matter', 'else', 'ZL8003', '没有这个选项'],
    ['deaths', '1.5', 'ZL8006', '小数位太多'],
  ])('says without the words of JSON what is wrong with %s=%s', (name, typed, code, message) => {
    const { inputs } = found('whistleblower/reward');
    const error = readAnswers(inputs, new URLSearchParams({ [name]: typed })).errors.get(name);
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(message);
    expect(`${error?.message}${error?.hint}`).not.toMatch(/JSON|true|null|数组/);
  });

  it('takes dates as they are written', () => {
    const { inputs } = found('whistleblower/time-limits');
    const { usable, errors } = readAnswers(
      inputs,
      new URLSearchParams({ accepted: '2021年7月1日', confirmed: '2021-02-30' }),
    );
    expect(usable).toEqual({ accepted: '2021年7月1日' });
    expect(errors.get('confirmed')?.message).toBe('没有这一天');
  });

  it('leaves out what is blank, what is unknown and what says nothing', () => {
    const { inputs } = found('science-subsidies/patents');
    const query = new URLSearchParams('owner=&utm=1&inventions.size=1&on=2026-11-20&skip=owner');
    expect(readAddress(inputs, query, '2026-11-20').form.toString()).toBe('');
  });

  it('gives way where a rule has an input of the name of a control', () => {
    const { inputs } = found('waste-sorting/target');
    expect(inputs).toHaveProperty('on');
    const address = readAddress(
      inputs,
      new URLSearchParams({ on: '2021-08-31', on_: '2021-09-01' }),
      '2026-11-20',
    );
    expect(address.answers.usable).toEqual({ on: '2021-08-31' });
    expect(address.on).toBe('2021-09-01');
  });
});

describe('things of a list', () => {
  const { inputs } = found('science-subsidies/patents');
  const two = writeAnswers(inputs, {
    owner: 'enterprise',
    inventions: [{ offices: ['cn'] }, { offices: ['us', 'eu'] }],
  });

  it('are added and removed, the others keeping what was answered', () => {
    const three = changeList(inputs, two, { add: 'inventions' });
    expect(three.get('inventions.size')).toBe('3');
    expect(readAnswers(inputs, three).given).toEqual(readAnswers(inputs, two).given);
    const one = changeList(inputs, two, { remove: 'inventions.0' });
    expect(readAnswers(inputs, one).given).toEqual({
      owner: 'enterprise',
      inventions: [{ offices: ['us', 'eu'] }],
    });
    const none = changeList(inputs, one, { remove: 'inventions.0' });
    expect(readAnswers(inputs, none).given).toEqual({ owner: 'enterprise', inventions: [] });
  });

  it('are not changed by a name that is no list', () => {
    for (const name of ['owner', 'constructor', '__proto__', 'nothing'])
      expect(changeList(inputs, two, { add: name }).toString()).toBe(two.toString());
  });

  it('are told apart in errors, blank ones before them not counted', () => {
    const form = new URLSearchParams('inventions.size=3&inventions.2.offices=xx');
    expect([...readAnswers(inputs, form).errors.keys()]).toEqual(['inventions.2.offices']);
  });
});
