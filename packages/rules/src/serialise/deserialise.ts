import { parseDate } from '@zhengling/calendar';
import { walk } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Input, Output, Parameter, Rule, Validity, Version } from '../model/rule.ts';
import { provedWithin } from '../prove/magnitude.ts';
import { readClause, readExpression } from './read-expression.ts';
import { readType } from './read-type.ts';
import { optional, Reader, Refused, type RuleError } from './reader.ts';
import { RULE_SCHEMA } from './serialise.ts';

export type ReadRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly error: RuleError };

/**
 * The rule that `serialise` wrote, checked as if it came from a stranger: only known operators and types, names that are
 * declared, and numbers that stay exact for every input within its bounds. The first fault is told with its place.
 */
export function deserialise(json: unknown): ReadRule {
  try {
    const document = new Reader(json);
    document.get('schema').one([RULE_SCHEMA]);
    const rule = readRule(document.get('rule'));
    const tooLarge = provedWithin(rule);
    if (tooLarge === null) return { ok: true, rule };
    return document.refuse('ZL8053', `数值可能超出可以精确计算的范围（${tooLarge}）`, '请缩小输入的上下限');
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error };
    if (error instanceof TypeError)
      return {
        ok: false,
        error: {
          code: 'ZL8050',
          place: '$.rule',
          message: `规则前后不合：${error.message}`,
          hint: '请重新用 serialise 写出',
        },
      };
    throw error;
  }
}

function readRule(reader: Reader): Rule {
  const rule: Rule = {
    id: reader.get('id').text(),
    title: reader.get('title').text(),
    summary: reader.get('summary').text(),
    document: reader.get('document').text(),
    clause: reader.get('clause').text(),
    validity: readValidity(reader.get('validity')),
    inputs: reader.get('inputs').record(named(readInputOf)),
    parameters: reader.get('parameters').record(named(readParameter)),
    outputs: reader.get('outputs').record(named(readOutput)),
    interpretations: reader.get('interpretations').list((one) => ({
      clause: one.get('clause').text(),
      reading: one.get('reading').text(),
      reason: one.get('reason').text(),
    })),
    ...optional('entitlement', reader, (one) => one.text()),
  };
  for (const [name, { expression }] of Object.entries(rule.outputs))
    checkNames(expression, rule, reader.get('outputs').get(name));
  if (rule.entitlement !== undefined && rule.outputs[rule.entitlement]?.expression.type.kind !== 'number')
    return reader.get('entitlement').refuse('ZL8052', '应是数值结果的名称');
  return rule;
}

/** Names are words of letters and digits: `districtInstitution`, `de-facto`, `作物`. */
const named =
  <T>(read: (reader: Reader) => T) =>
  (reader: Reader, name: string): T =>
    /^[\p{L}][\p{L}\p{N}_-]*$/u.test(name) ? read(reader) : reader.refuse('ZL8050', `“${name}”不能作名称`);

function readDay(reader: Reader): string {
  const iso = reader.text();
  return parseDate(iso).ok ? iso : reader.refuse('ZL8050', '应为日期');
}

const readValidity = (reader: Reader): Validity => ({
  from: readDay(reader.get('from')),
  ...optional('to', reader, readDay),
  ...optional('repealedBy', reader, (one) => one.text()),
  basis: reader.get('basis').text(),
  ...optional('note', reader, (one) => one.text()),
});

function readInputOf(reader: Reader): Input {
  const type = readType(reader.get('type'));
  return {
    title: reader.get('title').text(),
    type,
    ...optional('question', reader, (one) => one.text()),
    ...optional('hint', reader, (one) => one.text()),
    ...optional('min', reader, (one) => one.whole()),
    ...optional('max', reader, (one) => one.whole()),
    ...optional('default', reader, (one) => one.json()),
    ...optional('otherwise', reader, (one) => one.one(type.kind === 'choice' ? type.values : [])),
    ...optional('labels', reader, readLabels),
    ...optional('fields', reader, (one) => one.record(named(readInputOf))),
    ...optional('most', reader, (one) => one.whole()),
  };
}

const readLabels = (reader: Reader) => reader.record((one) => one.text());

const readOutput = (reader: Reader): Output => ({
  title: reader.get('title').text(),
  expression: readExpression(reader.get('expression')),
  whereGiven: reader.get('whereGiven').flag(),
  ...optional('labels', reader, readLabels),
});

function readParameter(reader: Reader): Parameter {
  const keys = reader.get('keys');
  const table = keys.there;
  const versions = reader.get('versions').list((one) => readVersion(one, table));
  if (versions.length === 0) return reader.get('versions').refuse('ZL8050', '至少要有一个取值');
  return {
    title: reader.get('title').text(),
    type: readType(reader.get('type')),
    ...(table ? { keys: keys.list((one) => one.list((value) => value.text())) } : {}),
    versions,
  };
}

const readVersion = (reader: Reader, table: boolean): Version => ({
  from: readDay(reader.get('from')),
  ...optional('to', reader, readDay),
  ...optional('known', reader, readDay),
  value: table ? reader.get('value').record((one) => one.constant()) : reader.get('value').constant(),
  source: readClause(reader.get('source')),
});

function checkNames(root: Expression, rule: Rule, place: Reader): void {
  const unknown = (name: string): never => place.refuse('ZL8052', `用了没有声明的名称“${name}”`);
  const has = (record: object, name: string) => Object.hasOwn(record, name) || unknown(name);
  for (const one of walk(root)) {
    if (one.op === 'input') has(rule.inputs, one.name);
    else if (one.op === 'given') has(rule.inputs, one.input);
    else if (one.op === 'parameter') has(rule.parameters, one.name);
    else if (one.op === 'lookup') has(rule.parameters, one.table);
    else if (one.op === 'fold') {
      const fields = rule.inputs[one.list]?.fields ?? unknown(one.list);
      for (const inside of walk(one.each)) if (inside.op === 'item') has(fields, inside.name);
    }
  }
}
