import { CheckCircleFilled, CloseCircleFilled, CloseOutlined, LoadingOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { isRunning, useImports } from '../api/imports.ts';
import { useIssuesChanged } from '../api/issues.ts';
import type { ImportJob, ImportState } from '../api/shapes.ts';
import { Moment } from '../app/moment.tsx';
import { dismissUploads, formatBytes, type Upload, useUploads } from './uploads.ts';

const outcomeNames = { created: '新建', updated: '更新', unchanged: '未变' } as const;

/** What is being imported, what came of it, and what was imported before. */
export function ImportList() {
  const uploads = useUploads();
  const imports = useImports(true);
  const issuesChanged = useIssuesChanged();
  const jobs = imports.data ?? [];
  const running = jobs.filter(isRunning).length;
  const before = useRef(running);
  useEffect(() => {
    if (running < before.current) void issuesChanged();
    before.current = running;
  }, [running, issuesChanged]);

  const own = new Set(uploads.flatMap((upload) => upload.jobs));
  const current = jobs.filter((job) => own.has(job.id) || isRunning(job)).toSorted((a, b) => a.id - b.id);
  const earlier = jobs.filter((job) => !current.includes(job));
  const pending = uploads.filter((upload) => upload.state !== 'accepted');
  return (
    <>
      {pending.length + current.length > 0 && (
        <section className="imports" aria-label="正在导入" aria-live="polite">
          <ul>
            {current.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
            {pending.map((upload) => (
              <UploadLine key={`upload-${upload.key}`} upload={upload} />
            ))}
          </ul>
          {running === 0 && pending.every((upload) => upload.state === 'refused') && (
            <Button type="text" size="small" icon={<CloseOutlined />} onClick={dismissUploads}>
              收起
            </Button>
          )}
        </section>
      )}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>最近的导入（{earlier.length}）</summary>
          <ul>
            {earlier.map((job) => (
              <JobLine key={job.id} job={job} when />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const refused = upload.state === 'refused';
  return (
    <li className={refused ? 'import failed' : 'import'}>
      {refused ? <CloseCircleFilled className="bad" aria-hidden /> : <LoadingOutlined aria-hidden />}
      <div className="import-what">
        <strong>{upload.name}</strong> <span className="soft">{formatBytes(upload.size)}</span>
        {refused ? (
          <Failure message={upload.message} hint={upload.hint} />
        ) : (
          <Progress
            percent={Math.round(upload.share * 100)}
            size="small"
            aria-label={`${upload.name} 传送进度`}
            format={() =>
              upload.state === 'queued' ? '等待传送' : `传送 ${Math.round(upload.share * 100)}%`
            }
          />
        )}
      </div>
    </li>
  );
}

function JobLine({ job, when = false }: { readonly job: ImportJob; readonly when?: boolean }) {
  return (
    <li className={job.state === 'failed' ? 'import failed' : 'import'}>
      {job.state === 'failed' ? (
        <CloseCircleFilled className="bad" aria-hidden />
      ) : job.state === 'done' ? (
        <CheckCircleFilled className="good" aria-hidden />
      ) : (
        <LoadingOutlined aria-hidden />
      )}
      <div className="import-what">
        <strong>{job.fileName}</strong> <span className="soft">{formatBytes(job.size)}</span>
        {when && (
          <span className="soft">
            {' · '}
            <Moment at={job.createdAt} />
          </span>
        )}
        <JobState job={job} />
      </div>
    </li>
  );
}

function JobState({ job }: { readonly job: ImportJob }) {
  if (job.state === 'failed') return <Failure message={job.message} hint={job.hint} />;
  if (job.state !== 'done') {
    return (
      <Progress
        percent={Math.round(job.progress * 100)}
        size="small"
        aria-label={`${job.fileName} 导入进度`}
        format={() => stageName(job.state)}
      />
    );
  }
  return (
    <p className="import-result">
      {job.outcome !== null && <span className={`outcome ${job.outcome}`}>{outcomeNames[job.outcome]}</span>}
      {job.slug !== null && (
        <Link to="/issues/$slug" params={{ slug: job.slug }}>
          {job.title ?? job.slug}
        </Link>
      )}
      {job.message !== '' && <span className="soft">{job.message}</span>}
    </p>
  );
}

function Failure(props: { readonly message: string; readonly hint: string }) {
  return (
    <p className="import-failure">
      {props.message} <span className="soft">{props.hint}</span>
    </p>
  );
}

function stageName(state: ImportState): string {
  switch (state) {
    case 'waiting':
      return '等待';
    case 'reading':
      return '读取';
    case 'compiling':
      return '编译';
    case 'storing':
      return '入库';
    case 'done':
      return '完成';
    case 'failed':
      return '失败';
  }
}
