import type { SilentPost, Situation } from "@caravanserai/contract";
import {
  IconAllReceived,
  IconCloudOff,
  useFormat,
  useLanguage,
  useTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { sitesQuery } from "../hub/queries.ts";
import { useTableCaption } from "./chart-panel.tsx";
import { crossingName } from "./crossing-words.ts";
import { situationMessages } from "./messages/index.ts";
import { silenceOf } from "./silence.ts";
import { TablePanel } from "./table-panel.tsx";

interface SituationProps {
  readonly situation: Situation;
}

/** One line above all figures: what is missing from them, and since when. */
export function SilenceBanner({ situation }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const { count, sinceMs, neverHeard } = silenceOf(situation.silentPosts);
  if (count === 0) {
    return (
      <p className="desk-banner" data-tone="success">
        <IconAllReceived />
        <span>{translate("silent.none", { count: situation.postsHeard })}</span>
      </p>
    );
  }
  const heardOnce = count - neverHeard;
  return (
    <p className="desk-banner" data-tone="warning">
      <IconCloudOff />
      <span>
        {sinceMs === undefined ? null : (
          <strong>
            {translate("silent.since", { count: heardOnce, time: format.dateTime(sinceMs) })}
            {". "}
          </strong>
        )}
        {sinceMs === undefined ? null : `${translate("silent.incomplete")} `}
        {neverHeard === 0 ? null : `${translate("silent.never", { count: neverHeard })}.`}
      </span>
      <a className="desk-banner-link" href="#silent">
        {translate("silent.which")}
      </a>
    </p>
  );
}

const roles = ["registration", "counting", "shelter", "relay", "hub", "vault"] as const;

function SilentRow({ post, situation }: SituationProps & { readonly post: SilentPost }) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const language = useLanguage();
  const mayReadSites = useMay("places.read");
  const { data: places } = useQuery({ ...sitesQuery, enabled: mayReadSites });
  const crossing = situation.crossings.find((known) => known.crossing === post.crossing);
  const site = places?.sites.find((known) => known.site === post.site);
  const role = roles.find((known) => known === post.role);
  const place = crossing === undefined ? (site?.name ?? "") : crossingName(crossing, language);
  return (
    <tr>
      <th scope="row">{post.label}</th>
      <td>{role === undefined ? post.role : translate(`role.${role}`)}</td>
      <td>{place}</td>
      <td className="cs-tabular">
        {post.lastHeardAtMs === null
          ? translate("silent.notYet")
          : format.dateTime(post.lastHeardAtMs)}
      </td>
      <td data-numeric="true">{format.number(post.waitingEntries)}</td>
    </tr>
  );
}

/** The posts behind the banner, longest silent first. */
export function SilentPosts({ situation }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const { posts } = silenceOf(situation.silentPosts);
  const title = translate("silent.title");
  const caption = useTableCaption()(title);
  return (
    <TablePanel
      id="silent"
      title={title}
      asOfMs={situation.asOfMs}
      source={translate("silent.source")}
      about={translate("silent.about")}
      table="silent-posts"
    >
      {posts.length === 0 ? (
        <p>{translate("silent.fine")}</p>
      ) : (
        <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={caption}>
          <table className="cs-table">
            <thead>
              <tr>
                {(["post", "work", "place", "lastHeard"] as const).map((key) => (
                  <th scope="col" key={key}>
                    {translate(`silent.${key}`)}
                  </th>
                ))}
                <th scope="col" data-numeric="true">
                  {translate("silent.waiting")}
                </th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <SilentRow key={post.device} post={post} situation={situation} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </TablePanel>
  );
}
