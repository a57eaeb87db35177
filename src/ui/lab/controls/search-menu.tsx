/** A button with a menu in groups, which one searches by typing; what the row in focus does is told below it. Not: what is in it (menu-groups.ts). */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
  Text,
} from 'react-aria-components';
import { matches, type MenuGroup, type MenuRow } from './menu-groups';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Follows the label, for who listens. */
  readonly more?: string;
  readonly disabled?: boolean;
  readonly groups: readonly MenuGroup[];
}

interface RowProps {
  readonly group: MenuGroup;
  readonly row: MenuRow;
  /** Where it tells what it does. */
  readonly told: HTMLElement | null;
}

const Row = ({ group, row, told }: RowProps) => (
  <MenuItem
    id={`${group.id} ${row.id}`}
    className={styles.item ?? ''}
    textValue={[row.label, row.says, ...(row.also ?? []), group.title].join(' ')}
    isDisabled={row.barred !== undefined}
    onAction={() => {
      group.onAct?.(row.id);
    }}
    data-idle={row.idle !== undefined || undefined}
    {...{ [`data-${group.kind}`]: row.id }}
  >
    {({ isFocused }) => (
      <>
        <Text slot="label">
          {group.kind === 'option' ? <span className="hidden-visually">{group.title}: </span> : null}
          {row.label}
        </Text>
        {row.says === undefined && row.barred === undefined && row.idle === undefined ? null : (
          // Within the row, who sees would take it for a part of the name.
          <Text slot="description" {...((row.barred ?? row.idle) ? {} : { className: styles.heard ?? '' })}>
            {row.says} {row.barred === undefined ? '' : `Not now: ${row.barred}`}
            {row.idle === undefined ? '' : `No effect now: ${row.idle}`}
          </Text>
        )}
        {isFocused && told ? createPortal(row.says, told) : null}
      </>
    )}
  </MenuItem>
);

/** Acts close it; what is switched leaves it open. */
export const SearchMenu = ({ label, more, disabled = false, groups }: Props) => {
  const [told, setTold] = useState<HTMLElement | null>(null);
  return (
    <MenuTrigger>
      <Button
        className=""
        isDisabled={disabled}
        data-menu={label}
        {...(more === undefined ? {} : { 'aria-label': `${label}: ${more}` })}
      >
        {label} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Autocomplete filter={matches}>
          {/* A menu that was opened has the focus, as every menu's first item has. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <SearchField aria-label={`Search in ${label}`} autoFocus className={styles.search ?? ''}>
            <Input placeholder="Search" />
          </SearchField>
          <Menu
            className={styles.menu ?? ''}
            aria-label={label}
            renderEmptyState={() => <p className={styles.none}>Nothing matches.</p>}
          >
            {groups.map((group) => (
              <MenuSection
                key={group.id}
                className={styles.section ?? ''}
                shouldCloseOnSelect={group.selected === undefined}
                {...(group.selected === undefined
                  ? { selectionMode: 'none' as const }
                  : {
                      selectionMode: group.one ? ('single' as const) : ('multiple' as const),
                      disallowEmptySelection: group.one ?? false,
                      selectedKeys: group.selected.map((id) => `${group.id} ${id}`),
                    })}
                onSelectionChange={(keys) => {
                  const ids =
                    keys === 'all' ? [] : [...keys].map((key) => String(key).slice(group.id.length + 1));
                  group.onSelect?.(ids);
                }}
              >
                <Header>{group.title}</Header>
                {group.rows.map((row) => (
                  <Row key={row.id} group={group} row={row} told={told} />
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Autocomplete>
        <p ref={setTold} className={styles.told} aria-hidden="true" />
      </Popover>
    </MenuTrigger>
  );
};
