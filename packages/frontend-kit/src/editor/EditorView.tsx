import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStoredState } from '../hooks/useStoredState';
import { useKitText } from '../translation/kitTranslation';

const views = ['write', 'both', 'preview'] as const;

/** What of a text is in sight while it is written. */
export type EditorView = (typeof views)[number];

// Two columns narrower than this hold no line of a command.
const BOTH_FROM_PX = 1000;

/** The chosen view, kept for this person; side by side needs the room for it. */
export function useEditorView() {
  const roomy = useMediaQuery(`(min-width: ${BOTH_FROM_PX}px)`);
  const [kept, keep] = useStoredState<EditorView>({
    bucket: 'firstline',
    key: 'editor-view',
    initial: 'both',
  });
  return {
    view: kept === 'both' && !roomy ? ('write' as const) : kept,
    offered: views.filter(view => roomy || view !== 'both'),
    keep,
  };
}

/** Write, preview, or both beside each other. */
export function EditorViewSwitch(props: {
  view: EditorView;
  offered: EditorView[];
  onChange(view: EditorView): void;
}) {
  const t = useKitText();
  return (
    <ToggleButtonGroup
      aria-label={t('editor.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.view]}
      onSelectionChange={keys => {
        const [next] = [...keys];
        props.onChange(next as EditorView);
      }}
    >
      {props.offered.map(view => (
        <ToggleButton key={view} id={view} size="small">
          {t(`editor.${view}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
