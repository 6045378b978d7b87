import { Type } from '@fastify/type-provider-typebox';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { refusals } from '../identity/index.ts';
import { sendSheet } from '../sheets/index.ts';
import { numberOf } from './number.ts';
import { letterRegister } from './queries.ts';
import { LetterQuery } from './schemas.ts';
import type { LetterState } from './tables.ts';

const columns = [
  '发文字号',
  '文种',
  '标题',
  '主送',
  '抄送',
  '状态',
  '签发日期',
  '起草人',
  '审定人',
  '签发人',
  '签收情况',
  '涉及任务',
  '作废原因',
].map((title) => ({ title }));

const stateWords: Readonly<Record<LetterState, string>> = {
  draft: '草稿',
  approving: '待审定',
  approved: '已审定',
  issued: '已签发',
  void: '已作废',
};

/** The register of letters sent (发文登记簿) as a file: what the list shows with the same filter, in the order of numbers. */
export function letterRegisterRoute(scope: App, { db }: ServerContext): void {
  scope.get(
    '/letters/register',
    {
      onRequest: requireAct('letter', 'read'),
      schema: {
        tags: ['desk'],
        summary: '发文登记簿（筛选与列表相同）',
        querystring: Type.Intersect([
          Type.Omit(LetterQuery, ['page']),
          Type.Object({
            format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
          }),
        ]),
        response: refusals,
      },
    },
    async (request, reply) => {
      const { format, ...filter } = request.query;
      const subject = subjectOf(request);
      // A unit sees its own receipt; who else has not signed is for those above.
      const receipts = subject.role !== 'officer';
      const rows = (await letterRegister(db, subject, filter)).map((letter) => [
        numberOf(letter) ?? '未编号',
        letter.name,
        letter.title,
        letter.addressee,
        letter.copies,
        stateWords[letter.state],
        letter.issuedOn,
        letter.drafter,
        letter.approver,
        letter.issuer,
        receipts ? letter.receipts : null,
        letter.tasks,
        letter.voidReason,
      ]);
      return sendSheet(reply, columns, rows, { title: '发文登记簿', format });
    },
  );
}
