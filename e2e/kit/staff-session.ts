/** Signs in with a one-time link as a browser would; answers the cookie header. */
export async function sessionFromLink(link: string): Promise<string> {
  const answer = await fetch(link, {
    method: "POST",
    redirect: "manual",
    headers: { origin: new URL(link).origin, "content-type": "application/x-www-form-urlencoded" },
  });
  const cookie = answer.headers.get("set-cookie");
  if (cookie === null) throw new Error(`the link answered ${answer.status} without a session`);
  return cookie.split(";")[0] ?? "";
}
