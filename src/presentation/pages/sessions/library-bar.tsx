import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { formatLabel } from "../format-label";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SearchField } from "../../ui/search-field";
import { Select } from "../../ui/select";
import { libraryColumnIds, sortKindOf } from "./library-columns";
import type { LibrarySort } from "./library-table";
import { knownTags, noFilters, type LibraryFilters } from "./session-rows";
import styles from "./library-bar.module.css";

/** Search and filters above the library; on a phone also the order. */
export function LibraryBar(props: {
  readonly title: string;
  readonly sessions: readonly Session[];
  readonly vehicles: readonly Vehicle[];
  readonly filters: LibraryFilters;
  readonly onFilters: (filters: LibraryFilters) => void;
  readonly sort: LibrarySort;
  readonly onSort: (sort: LibrarySort) => void;
}) {
  const { filters, onFilters } = props;
  const { sessions: text } = useText();
  const format = useFormat();
  const tags = knownTags(props.sessions, (a, b) => format.compare(a, b));
  const formats = [...new Set(props.sessions.map((session) => session.format))];
  const filtered = Object.values(filters).some((value) => value !== "");
  return (
    <div className={styles.bar}>
      <h1>{props.title}</h1>
      <div className={styles.find}>
        <SearchField
          label={text.find}
          placeholder={text.findHint}
          value={filters.find}
          onChange={(find) => onFilters({ ...filters, find })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={text.vehicle}
          value={filters.vehicle}
          options={[
            { value: "", label: text.anyVehicle },
            ...props.vehicles.map(({ id, name }) => ({ value: id, label: name })),
            { value: "none", label: text.noVehicle },
          ]}
          onChange={(vehicle) => onFilters({ ...filters, vehicle })}
        />
      </div>
      {tags.length > 0 && (
        <div className={styles.filter}>
          <Select
            label={text.tag}
            value={filters.tag}
            options={[{ value: "", label: text.anyTag }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
            onChange={(tag) => onFilters({ ...filters, tag })}
          />
        </div>
      )}
      <div className={styles.filter}>
        <Select
          label={text.format}
          value={filters.format}
          options={[
            { value: "", label: text.anyFormat },
            ...formats.map((id) => ({ value: id, label: formatLabel(id) })),
          ]}
          onChange={(chosen) => onFilters({ ...filters, format: chosen })}
        />
      </div>
      <div className={`${styles.filter} ${styles.sort}`}>
        <Select
          label={text.sort}
          value={`${props.sort.id} ${props.sort.desc ? "down" : "up"}`}
          options={libraryColumnIds.flatMap((id) =>
            [false, true].map((desc) => ({
              value: `${id} ${desc ? "down" : "up"}`,
              label: text.sortedBy(text.columns[id], sortKindOf(id), desc),
            })),
          )}
          onChange={(value) => {
            const [id = "date", way] = value.split(" ");
            props.onSort({ id, desc: way === "down" });
          }}
        />
      </div>
      {filtered && (
        <Button variant="quiet" onPress={() => onFilters(noFilters)}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}
