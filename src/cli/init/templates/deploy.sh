#!/bin/sh
# 把 dist/ 里的网站传到服务器：先传新的文件，后传网页，最后删去旧的，传的时候网站一直是完整的。
# 用到的变量，写在代码平台的设置里：
#   DEPLOY_TO    传到哪里：用户@主机:/文件夹，或本机的一个文件夹；对象存储写 rclone:名称:桶/文件夹；不写就不传
#   DEPLOY_KEY   登录服务器用的私钥全文；不写就用本机已有的
#   DEPLOY_HOST  服务器的公钥行（ssh-keyscan 主机 得到的）；写了 DEPLOY_KEY 就要写
# 对象存储用 rclone（rclone.org/s3 列有各家），“名称”的密钥写成 RCLONE_CONFIG_名称_TYPE 一类的变量。
set -eu
to=${DEPLOY_TO:-}
if [ -z "$to" ]; then
  echo '没有写明 DEPLOY_TO，没有部署。'
  exit 0
fi
to=${to%/}
if [ ! -f dist/data/datapackage.json ]; then
  echo 'dist/ 里没有网站，没有部署。请先运行 npx gongkai build。' >&2
  exit 2
fi
refuse() {
  echo "$to 里有别的东西，不是这个网站，没有部署。请另指一个文件夹。" >&2
  exit 2
}
case $to in rclone:*)
  to=${to#rclone:}
  rclone lsf "$to" 2>/dev/null | grep -q . && ! rclone lsf "$to/data/datapackage.json" >/dev/null 2>&1 && refuse
  rclone copy --checksum --exclude '*.html' --exclude '*.html.*' dist "$to"
  rclone copy --checksum dist "$to"
  rclone sync --checksum --exclude /web.config dist "$to"
  echo "网站已传到 $to。"
  exit 0
  ;;
esac
if [ -n "${DEPLOY_KEY:-}" ]; then
  keys=$(mktemp -d)
  trap 'rm -rf "$keys"' EXIT
  (umask 077 && printf '%s\n' "$DEPLOY_KEY" >"$keys/key")
  printf '%s\n' "${DEPLOY_HOST:?写了 DEPLOY_KEY，也要写 DEPLOY_HOST}" >"$keys/hosts"
  export RSYNC_RSH="ssh -i $keys/key -o UserKnownHostsFile=$keys/hosts"
fi
# 只换自己传上去的网站：里面有别的东西的文件夹，不动。
if there=$(rsync --list-only "$to/" 2>/dev/null) &&
  [ "$(printf '%s\n' "$there" | grep -cv ' \.$')" -gt 0 ] &&
  ! rsync --list-only "$to/data/datapackage.json" >/dev/null 2>&1; then
  refuse
fi
rsync -az --ignore-existing --exclude='*.html' --exclude='*.html.*' dist/ "$to/"
rsync -az --exclude='*.html' --exclude='*.html.*' dist/ "$to/"
rsync -az dist/ "$to/"
# web.config 是 IIS 的配置，不是网站的。
rsync -az --delete-after --exclude=/web.config dist/ "$to/"
echo "网站已传到 $to。"
