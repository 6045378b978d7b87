import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Table } from 'antd';
import { WentWrong } from '../app/states.tsx';
import { type GroupLine, type RegisterFilter, useGroups } from './api.ts';
import { Nothing, RegisterConditions } from './parts.tsx';
import { registerSheets, SheetActions } from './sheet-actions.tsx';
import { RegisterTabs } from './tabs.tsx';
import { spanWords } from './words.ts';
import './registers.css';

const route = getRouteApi('/registers/groups');

/** Leading groups, committees, headquarters: who chairs each on a day. */
export function GroupsPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const found = useGroups(filter);
  const show = (search: RegisterFilter) => void navigate({ to: '/registers/groups', search });
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>机构与职务</h1>
        <div className="page-actions">
          <SheetActions sheets={[registerSheets.groups, registerSheets.seats]} filter={filter} />
        </div>
      </div>
      <RegisterTabs />
      <RegisterConditions filter={filter} placeholder="小组名称、牵头人姓名" onFilter={show} />
      <Table<GroupLine>
        size="small"
        rowKey="id"
        loading={found.data === undefined}
        dataSource={[...(found.data ?? [])]}
        scroll={{ x: true }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing words="没有符合条件的。公文里的名单发布后会自动登记在这里。" /> }}
        columns={[
          {
            title: '名称',
            render: (_, { id, name, parent }) => (
              <>
                {parent !== null && <span className="soft">{parent.name} › </span>}
                <Link
                  to="/registers/groups/$id"
                  params={{ id }}
                  search={filter.on === undefined ? {} : { on: filter.on }}
                >
                  {name}
                </Link>
              </>
            ),
          },
          {
            title: '牵头',
            render: (_, { chairs }) =>
              chairs.map(({ role, person, certainty }) => (
                <div key={role + (person ?? '')}>
                  {role}：{person ?? '未写明'}
                  {certainty === 'presumed' && <span className="soft">（推定）</span>}
                </div>
              )),
          },
          {
            title: '办公室设在',
            responsive: ['md'],
            width: 180,
            render: (_, { hosts }) => hosts.map(({ name }) => name).join('、'),
          },
          { title: '席位', responsive: ['md'], width: 70, align: 'right', render: (_, { seats }) => seats },
          {
            title: '存续',
            responsive: ['md'],
            width: 190,
            render: (_, { starts, ends }) => spanWords(starts, ends),
          },
          { title: '依据', responsive: ['md'], width: 190, render: (_, { number }) => number ?? '' },
        ]}
      />
    </main>
  );
}
