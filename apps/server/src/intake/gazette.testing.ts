/** A page of an invented gazette in the words of this project, for tests of every way in. */
export const sampleLines: readonly string[] = [
  '示例区人民政府关于印发隐患台账管理办法的通知',
  '示例府发〔2021〕7号',
  '各街道办事处，区政府各部门：',
  '现将《示例区隐患台账管理办法》印发给你们，请结合实际抓好落实。',
  '第一章　总则',
  '第一条　为了把身边的隐患记清楚、改到位，制定本办法。',
  '第二条　各单位自收到本办法之日起三十日内建立台账，写明责任人、时限和措施；到期没有建立的，由区督查室提醒并在全区通报，通报结果纳入年度考核。',
  '（一）台账每月更新一次；',
  '（二）整改完成后五个工作日内销号。',
  '示例区人民政府',
  '2021年3月5日',
];

/** Lines that are not empty, blanks of all widths removed. */
export function solidLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '');
}

/** GB18030 (the two-byte part) has no encoder in Node: the table is made by decoding every pair of bytes. */
export function encodeTwoByte(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {}
    }
  }
  const bytes: number[] = [];
  for (const character of text) {
    const pair = table.get(character);
    if (pair !== undefined) bytes.push(...pair);
    else if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else throw new Error(`no two-byte code for ${character}`);
  }
  return Uint8Array.from(bytes);
}

export function encodeUtf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'LE');
  return bytes;
}
