import { deriveRegister } from '@zhengling/gazette';
import { describe, expect, it } from 'vitest';
import { Names } from './names.ts';

const usual = deriveRegister('江州市示例区');

const town = { id: 'named/柳溪镇', name: '柳溪镇', aliases: [], ended: false };

describe('names of bodies', () => {
  it('know a town by its office, with and without its district', () => {
    const names = new Names([town], usual, '江州市示例区');
    for (const printed of ['柳溪镇', '柳溪镇人民政府', '示例区柳溪镇人民政府', '江州市示例区柳溪镇人民政府'])
      expect(names.idOf(printed)).toBe('named/柳溪镇');
  });

  it('call a new town by its short name, however it is printed first', () => {
    const names = new Names([], usual, '江州市示例区');
    const id = names.idOf('江州市示例区青禾街道办事处');
    expect(names.bodies.get(id)).toEqual({
      id: 'named/青禾街道',
      name: '青禾街道',
      aliases: ['江州市示例区青禾街道办事处'],
      kind: 'street',
      parent: null,
    });
    expect(names.idOf('青禾街道')).toBe(id);
  });

  it('take no name of many for a town', () => {
    const names = new Names([], usual, '江州市示例区');
    expect(names.bodies.get(names.idOf('各乡镇人民政府'))?.name).toBe('各乡镇人民政府');
  });
});
