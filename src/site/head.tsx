/** What the head of a page tells machines: where it stands, how to show it in a link, its feeds, its data. */
import type { ReactNode } from "react";
import { rootFrom, type Publication } from "../citation/publication.ts";
import type { HeadTag } from "../citation/headTags.ts";
import { feedFiles } from "./feeds.ts";

/** A page as machines are told of it. */
export interface MachineHeadProps {
  readonly publication: Publication;
  /** From the site's root, without `index.html`: "" for the reading room, "entries/<id>/" for an entry. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** First and last day of an entry's page; for any other page undefined. */
  readonly article?: { readonly published: string; readonly modified: string } | undefined;
  /** The picture for links to the page, from the site's root, and what is to be read in it. */
  readonly picture?: { readonly path: string; readonly says: string } | undefined;
  /** Whether the site has feeds. */
  readonly feeds: boolean;
  readonly tags?: readonly HeadTag[];
  /** JSON-LD. */
  readonly data?: object | undefined;
}

/** The tags themselves. What needs an absolute address is there only where the log says where it is published. */
export function MachineHead({
  publication,
  path,
  title,
  description,
  article,
  picture,
  feeds,
  tags = [],
  data,
}: MachineHeadProps): ReactNode {
  const { address, name } = publication;
  const root = rootFrom(publication, path.split("/").length - 1);
  return (
    <>
      {address !== undefined && <link rel="canonical" href={address + path} />}
      <meta property="og:type" content={article === undefined ? "website" : "article"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content="en_US" />
      {address !== undefined && <meta property="og:url" content={address + path} />}
      {article !== undefined && (
        <>
          <meta property="article:published_time" content={article.published} />
          <meta property="article:modified_time" content={article.modified} />
        </>
      )}
      {picture === undefined || address === undefined ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <>
          <meta property="og:image" content={address + picture.path} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.says} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {tags.map((tag, index) => (
        <meta key={index} name={tag.name} content={tag.content} />
      ))}
      {feeds &&
        feedFiles.map((feed) => (
          <link key={feed.path} rel="alternate" type={feed.mediaType} title={`${name}: ${feed.title}`} href={root + feed.path} />
        ))}
      {data !== undefined && <DataBlock data={data} />}
    </>
  );
}

/**
 * JSON-LD in the page. It is a data block, which a browser never runs: HTML leaves a `<script>` of a type that is no script's
 * before it asks the policy, so `script-src 'self'` does not concern it (seen to hold in Chromium by test/browser/machines.test.ts).
 * No `<` is left in it, so that nothing that a title holds can end the block or begin a comment.
 */
function DataBlock({ data }: { readonly data: object }) {
  return (
    <script type="application/ld+json">
      {JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}
    </script>
  );
}
