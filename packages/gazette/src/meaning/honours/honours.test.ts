import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { everything } from '../../corpus.testing.ts';
import { readHonours } from './index.ts';

const decision = (title: string, ...lines: readonly string[]) =>
  compile(
    [
      '临河县人民政府文件',
      '临府发〔2024〕3号',
      `临河县人民政府${title}`,
      ...lines,
      '临河县人民政府',
      '2024年3月8日',
    ].join('\n\n'),
  ).documents.flatMap(readHonours);

describe('who is honoured', () => {
  it('in a sentence', () => {
    const found = decision(
      '关于授予李明、赵强同志临河县见义勇为先进分子荣誉称号的决定',
      '经研究，决定授予李明、赵强同志临河县见义勇为先进分子荣誉称号，各奖励5000元。',
    );
    expect(found.map(({ recipient, title, minor }) => [recipient, title, minor])).toEqual([
      ['李明', '临河县见义勇为先进分子', false],
      ['赵强', '临河县见义勇为先进分子', false],
    ]);
  });

  it('bodies by name', () => {
    const found = decision(
      '关于表彰先进单位的决定',
      '决定授予县水利局、城关镇、县第一中学“防汛工作先进集体”称号。',
    );
    expect(found.map(({ recipient, kind, title }) => [recipient, kind, title])).toEqual([
      ['县水利局', 'organisation', '防汛工作先进集体'],
      ['城关镇', 'organisation', '防汛工作先进集体'],
      ['县第一中学', 'organisation', '防汛工作先进集体'],
    ]);
  });

  it('in a list; pupils are known as such', () => {
    const found = decision(
      '关于颁发科技创新县长奖的决定',
      '现予颁发。',
      '附件：县长奖获奖名单',
      '附件',
      '临河县科技创新县长奖获奖名单',
      '李 明 临河县第一小学五年级2班学生\n赵 强 临河县实验中学教师',
    );
    expect(found.map(({ recipient, title, minor }) => [recipient, title, minor])).toEqual([
      ['李明', '临河县科技创新县长奖', true],
      ['赵强', '临河县科技创新县长奖', false],
    ]);
  });

  it('not in documents about other things', () => {
    expect(decision('关于防汛工作的通知', '授予李明同志先进个人称号。')).toEqual([]);
  });
});

it('the corpus: three for bravery, ten prizes and ten nominations of pupils', () => {
  const all = everything.flatMap(({ text }) => compile(text).documents);
  const of = (number: string) =>
    all.filter((document) => document.number?.text === number).flatMap(readHonours);
  const brave = of('綦江府发〔2019〕23号');
  if (brave.length === 0) return console.log('skipped: ../shared/seeds is not here');
  expect(brave.map(({ title, minor }) => [title, minor])).toEqual(
    Array.from({ length: 3 }, () => ['见义勇为先进分子', false]),
  );
  const youth = of('綦江府发〔2021〕10号');
  expect(youth).toHaveLength(20);
  expect(youth.every(({ minor }) => minor)).toBe(true);
  expect(new Set(youth.map(({ title }) => title)).size).toBe(2);
});
