import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Stage } from '../api/stages';

/** Names the table row of a stage: Cloudscape's table takes no attributes for its rows, so the cell reaches up to it. */
export function RowMark({ stage, children }: { stage: Stage; children: ReactNode }) {
  const cell = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const row = cell.current?.closest('tr');
    if (!row) return;
    row.dataset['testid'] = 'stage-row';
    row.dataset['stageArn'] = stage.stageArn;
    row.dataset['state'] = stage.state;
  }, [stage]);
  return <span ref={cell}>{children}</span>;
}
