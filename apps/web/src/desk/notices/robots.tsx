import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { RobotDialog } from './robot-dialog.tsx';
import { formatWords, kindWords } from './robot-words.ts';
import { type Robot, useRobotChange, useRobots, useRobotTest } from './robots-api.ts';

/** Robots of groups, with what each carries, how it stands, and what it answered to a test. */
export function Robots({ disabled }: { readonly disabled: boolean }) {
  const robots = useRobots();
  const change = useRobotChange();
  const test = useRobotTest();
  const [open, setOpen] = useState<Robot | 'new' | null>(null);
  return (
    <section aria-label="群机器人">
      <h2>群机器人</h2>
      <p className="soft">
        把承办员收到的通知发到群里：可以马上发，也可以每天汇总。手机号、身份证号、住址和学生姓名会隐去；督查员核稿用的通知不发。
      </p>
      <Problem error={robots.error ?? test.error ?? change.error} />
      {test.data !== undefined && (
        <p role="status">
          {test.data.outcome === 'accepted'
            ? `${test.variables?.name ?? ''}收下了测试消息，回答：${test.data.detail}`
            : `${test.variables?.name ?? ''}没有收下测试消息：${test.data.detail}`}
        </p>
      )}
      {robots.isPending && <Skeleton active />}
      {robots.data !== undefined && robots.data.length > 0 && (
        <Table<Robot>
          size="small"
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...robots.data]}
          columns={[
            {
              title: '名称',
              render: (_, robot) => (
                <>
                  {robot.name}
                  <small className="robot-note">
                    {formatWords[robot.format]}，{robot.host}
                    {robot.signed && '，加签'}
                  </small>
                </>
              ),
            },
            {
              title: '发什么',
              render: (_, robot) => (
                <>
                  {robot.carries.length === 0
                    ? '什么也不发'
                    : robot.carries.map((kind) => kindWords[kind]).join('、')}
                  <small className="robot-note">{robot.unit === null ? '全部单位' : robot.unit.name}</small>
                </>
              ),
            },
            { title: '状态', render: (_, robot) => <State robot={robot} /> },
            {
              title: <span className="hidden">操作</span>,
              render: (_, robot) =>
                disabled ? null : (
                  <div className="robot-acts">
                    <Button
                      type="link"
                      size="small"
                      loading={test.isPending && test.variables?.id === robot.id}
                      onClick={() => test.mutate(robot)}
                    >
                      测试
                    </Button>
                    <Button type="link" size="small" onClick={() => setOpen(robot)}>
                      修改
                    </Button>
                    <Button
                      type="link"
                      size="small"
                      onClick={() => change.mutate({ id: robot.id, body: { enabled: !robot.enabled } })}
                    >
                      {robot.enabled ? '停用' : '启用'}
                    </Button>
                  </div>
                ),
            },
          ]}
        />
      )}
      {!disabled && <Button onClick={() => setOpen('new')}>添加机器人</Button>}
      {open !== null && <RobotDialog robot={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** How a robot stands, in words: what it refused last outweighs what it took before. */
function State({ robot }: { readonly robot: Robot }) {
  const { enabled, problem, waiting, sentAt } = robot;
  if (!enabled) return '停用';
  return (
    <>
      {problem === null ? (
        sentAt !== null && '正常'
      ) : (
        <strong className="robot-failed">{waiting > 0 ? '没有收下，在重试' : '没有收下'}</strong>
      )}
      <small className="robot-note">
        {problem !== null && <>{problem}。</>}
        {sentAt === null ? '还没有发成过' : <Moment at={sentAt} />}
        {sentAt !== null && '发成过'}
        {waiting > 0 && `，待发 ${waiting}`}
      </small>
    </>
  );
}
