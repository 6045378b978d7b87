/** A small gazette of an invented district: one notice per entry, told apart by their numbers. */
export interface InventedNotice {
  readonly serial: number;
  readonly title: string;
  readonly signed: string;
  readonly body?: string;
}

export function inventedIssue(
  number: number,
  notices: readonly InventedNotice[],
  gazette = '示例区人民政府公报',
): string {
  const front = [gazette, `2031年第${number}期（总第${100 + number}期）`, '2031年6月30日出版', ''];
  const documents = notices.flatMap(({ serial, title, signed, body }) => [
    '示例区人民政府办公室文件',
    '',
    `示府办发〔2031〕${serial}号`,
    '',
    '示例区人民政府办公室',
    `关于${title}的通知`,
    '',
    '各街道办事处、各镇人民政府，区政府有关部门：',
    '',
    body ?? `现就${title}有关事项通知如下。`,
    '',
    '一、各单位要明确专人负责。',
    '',
    '二、区财政局负责经费保障。',
    '',
    '示例区人民政府办公室',
    signed,
    '',
  ]);
  return [...front, ...documents].join('\n');
}
