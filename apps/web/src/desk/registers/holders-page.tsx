import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { type RegisterFilter, useHolders } from './api.ts';
import { HoldersTable } from './holders-table.tsx';
import { HoldingDialog } from './holding-dialog.tsx';
import { RegisterConditions } from './parts.tsx';
import { registerSheets, SheetActions } from './sheet-actions.tsx';
import { RegisterTabs } from './tabs.tsx';
import './registers.css';

const route = getRouteApi('/registers/holders');

/** Who holds which post on a day. */
export function HoldersPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const found = useHolders(filter);
  const { mayDo } = usePermissions();
  const [adding, setAdding] = useState(false);
  const show = (search: RegisterFilter) => void navigate({ to: '/registers/holders', search });
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>机构与职务</h1>
        <div className="page-actions">
          <SheetActions sheets={[registerSheets.holders, registerSheets.posts]} filter={filter} />
          {mayDo('register', 'edit') && <Button onClick={() => setAdding(true)}>登记任职</Button>}
        </div>
      </div>
      <RegisterTabs />
      <RegisterConditions filter={filter} placeholder="姓名、单位、职务" onFilter={show} />
      <HoldersTable
        holders={found.data ?? []}
        loading={found.data === undefined}
        empty="没有查到。公报里的任免和名单发布后会自动登记；也可以导入表格。"
      />
      {adding && <HoldingDialog holder={null} at={null} onClose={() => setAdding(false)} />}
    </main>
  );
}
