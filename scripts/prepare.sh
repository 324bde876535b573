# What serve and test have in common: installing what is missing, and building the engine and the site.
# Sourced by both, in the project's folder. Every step looks first, so that a second run takes seconds.

# What the site's build needs; scripts/test adds its own. The names are those of Debian 12 and Ubuntu 24.04.
site_packages=(ca-certificates cmake emscripten googletest libfmt-dev ninja-build nlohmann-json3-dev xz-utils)

fail() {
  echo "$*" >&2
  exit 1
}

# The machine's own Node if it is new enough, else the distribution's.
node_packages() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2> /dev/null) || major=0
  ((major >= 18)) || echo nodejs
  command -v npm > /dev/null || echo npm
}

install_packages() {
  local installed missing=() package as_root=()
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n')
  for package in "$@"; do
    grep -qx "installed $package" <<< "$installed" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    sudo -n true 2> /dev/null || fail "Some packages are not installed, and installing them takes root. Please run
  sudo sh -c 'apt-get update && apt-get install --no-install-recommends ${missing[*]}'"
    as_root=(sudo -n)
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "${missing[@]}" > /dev/null
}

# The browser for the tests, where the distribution has one as a package (Ubuntu's is a snap: see scripts/test).
browser_packages() {
  command -v chromium google-chrome > /dev/null || [[ $(. /etc/os-release && echo "$ID") == ubuntu ]] || echo chromium
}

# install_node_modules FOLDER...: npm ci starts from nothing, so it runs only where the lock file has changed.
install_node_modules() {
  local folder stamp
  for folder in "$@"; do
    stamp=$folder/node_modules/.installed-lock
    cmp -s "$folder/package-lock.json" "$stamp" && continue
    echo "Installing the packages of $folder"
    npm ci --prefix "$folder" --no-audit --no-fund --loglevel error
    cp "$folder/package-lock.json" "$stamp"
  done
}

# build PRESET [TARGET...]: all targets if none is named.
build() {
  local preset=$1
  shift
  [[ -e build/$preset/build.ninja ]] || cmake --preset "$preset"
  cmake --build --preset "$preset" ${1:+--target "$@"}
}

# Builds the site if anything that goes into it is newer than its last build.
build_site() {
  local stamp=build/site.stamp
  build wasm cairn_engine cairn_lab
  if [[ -e $stamp && -e web/dist/index.html ]] &&
    [[ -z $(find web data build/wasm/*.wasm build/wasm/*.js \( -name node_modules -o -path web/dist \) -prune \
      -o -newer $stamp -print -quit) ]]; then
    return
  fi
  npm run build --prefix web
  touch $stamp
}

prepare_site() {
  install_packages "${site_packages[@]}" $(node_packages)
  install_node_modules web
  build_site
}
