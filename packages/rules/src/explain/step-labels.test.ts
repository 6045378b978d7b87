import { expect, test } from 'vitest';
import { step, when } from '../build/branch.ts';
import { options } from '../build/choice.ts';
import { choice } from '../build/declare.ts';
import { output, rule } from '../build/rule.ts';
import { readInput } from '../input/read-input.ts';
import { explain } from './explain.ts';

test('a step that names a value of an answer says it in Chinese', () => {
  const kind = choice('kind', '事项', { large: '重大', small: '一般' });
  const route = options({ bureau: '区级部门', government: '区政府' });
  const made = rule({
    id: 'test/route',
    title: '由谁决定',
    summary: '',
    document: '某府发〔2021〕1号',
    clause: '第一条',
    validity: { from: '2021-01-01', basis: '第一条' },
    inputs: [kind],
    outputs: {
      by: output(
        '决定机关',
        when(kind.is('large'), step('重大的', '第一条', route.value('government'))).otherwise(
          step('其他的', '第二条', route.value('bureau')),
        ),
      ),
    },
  });
  const read = readInput(made, { kind: 'large' });
  if (!read.ok) throw new Error('the input is right');
  const [line] = explain(made, read.value, { on: '2021-01-01' }).trace.children;
  expect(line?.children.map(({ text }) => text)).toContain('重大的：区政府');
});
