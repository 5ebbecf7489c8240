/** What most lists begin without, fetched together when the first of it is shown. */
export { EditField } from '@/components/ui/edit-field.tsx';
export { BackupNote } from './backup-note.tsx';
export { EmptyList } from './empty-list.tsx';
export { FilterMenuList } from './filter-menu.tsx';
export { GonePart } from './gone-part.tsx';
