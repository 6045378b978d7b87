import { PaperClipOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Moment } from '../app/moment.tsx';
import { sizeWords } from './file-size.ts';
import type { DutyDetail, Report } from './shapes.ts';

/** What units reported, with figures and files. */
export function Reports({ duty }: { readonly duty: DutyDetail }) {
  return (
    <section className="card">
      <h2>报告 {duty.reported.length === 0 ? '' : `${duty.reported.length} 份`}</h2>
      {duty.reported.length === 0 ? (
        <p className="soft">
          还没有报告。
          {duty.may.includes('report') ? '点“填报进展”，文字、数字、照片都可以；写一半会留着。' : ''}
        </p>
      ) : (
        <ol className="reports">
          {duty.reported.map((report) => (
            <ReportView key={report.id} duty={duty.id} report={report} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ReportView({ duty, report }: { readonly duty: number; readonly report: Report }) {
  return (
    <li>
      <p className="report-by">
        <strong>{report.unit.name}</strong> {report.by} · <Moment at={report.at} />
      </p>
      <p className="report-text">{report.text}</p>
      {report.figures.length > 0 && (
        <dl className="figures">
          {report.figures.map((figure) => (
            <div key={figure.name}>
              <dt>{figure.label}</dt>
              <dd>
                {figure.value}
                {figure.unit ?? ''}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {report.files.length > 0 && (
        <ul className="files">
          {report.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/desk/duties/${duty}/files/${file.id}`} target="_blank" rel="noreferrer">
                <PaperClipOutlined aria-hidden /> {file.name}
              </a>{' '}
              <small title={`SHA-256 ${file.sha256}`}>{sizeWords(file.size)}</small>
            </li>
          ))}
        </ul>
      )}
      {report.serves.length > 0 && (
        <p className="soft">
          同时用于：
          {report.serves.map((other) => (
            <Link key={other.id} to="/duties/$id" params={{ id: String(other.id) }} className="serves">
              {other.title}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}
