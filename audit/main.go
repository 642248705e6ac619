// Command audit checks the folder of a transparency log with the Go project's own code for such logs.
// It shares nothing with the program that keeps the log. README.md says what it proves and what not.
package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	usage  = "audit FOLDER --key VKEY|FILE [--key ...] [--from CHECKPOINT-FILE ...] [--random N] [--seed S]"
	height = 8
	width  = 1 << height
	most   = width * (2 + 0xffff) // bytes of the largest bundle
)

// differs is a well-formed thing that is not what was signed; any other error is unusable input.
// Both end the audit: they are panics, which main tells apart.
type differs struct{ error }

func differ(format string, args ...any) { panic(differs{fmt.Errorf(format, args...)}) }

func unusable(format string, args ...any) { panic(fmt.Errorf(format, args...)) }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	defer func() {
		switch found := recover().(type) {
		case nil:
			fmt.Println("HOLDS")
		case differs:
			fmt.Println("DIFFERS:", found)
			os.Exit(1)
		default:
			fmt.Println("UNUSABLE:", found)
			os.Exit(2)
		}
	}()
	if len(os.Args) < 2 || strings.HasPrefix(os.Args[1], "-") {
		unusable(usage)
	}
	run(os.Args[1], os.Args[2:])
}

func run(path string, args []string) {
	var keys []note.Verifier
	var from []string
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	random := flags.Int64("random", 0, "")
	seed := flags.Int64("seed", time.Now().UnixNano(), "")
	flags.Func("from", "", func(file string) error { from = append(from, file); return nil })
	flags.Func("key", "", func(value string) error {
		if file, err := os.ReadFile(value); err == nil {
			value = string(file)
		}
		for _, line := range strings.Fields(value) {
			key, err := note.NewVerifier(line)
			if err != nil {
				return err
			}
			keys = append(keys, key)
		}
		return nil
	})
	if err := flags.Parse(args); err != nil || len(keys) == 0 || flags.NArg() > 0 || *random < 0 {
		unusable("%v; usage: %s", err, usage)
	}
	now := readCheckpoint(filepath.Join(path, "checkpoint"), keys)
	fmt.Printf("signed: %s, size %d, root %s\n", now.origin, now.N, now.Hash)
	all := []checkpoint{now}
	for _, file := range from {
		past := readCheckpoint(file, keys)
		if past.origin != now.origin {
			differ("%s is of the log %q, the folder of %q", file, past.origin, now.origin)
		} else if past.N > now.N {
			differ("index %d: signed in %s, and not in the folder", now.N, file)
		}
		all = append(all, past)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].N < all[j].N })
	log := &folder{path, now.N}
	log.checkLeaves()
	log.checkHigher()
	log.checkPast(all)
	log.checkRandom(*random, *seed, now.Tree)
}

// checkpoint is the verified text of a tlog-checkpoint.
type checkpoint struct {
	tlog.Tree
	file, origin string
}

func readCheckpoint(file string, keys []note.Verifier) checkpoint {
	opened, err := note.Open(must(read(file)), note.VerifierList(keys...))
	switch err.(type) {
	case nil:
	case *note.UnverifiedNoteError, *note.InvalidSignatureError:
		differ("%s: %v", file, err)
	default:
		unusable("%s: %v", file, err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		unusable("%s: only %d lines", file, len(lines)-1)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		unusable("%s: the size %q is no number from 0 to 2^63-1", file, lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil || root.String() != lines[2] {
		unusable("%s: %q is no hash", file, lines[2])
	}
	signed := false
	for _, sig := range opened.Sigs {
		// The library takes several texts for one signature; here one form is right.
		_, err := base64.StdEncoding.Strict().DecodeString(sig.Base64)
		signed = signed || err == nil && sig.Name == lines[0]
	}
	if !signed {
		differ("%s: no given key of the name %q signed it", file, lines[0])
	}
	return checkpoint{tlog.Tree{N: size, Hash: root}, file, lines[0]}
}

// folder holds the files of a log of one size in the layout of C2SP tlog-tiles.
type folder struct {
	path string
	size int64
}

func read(file string) ([]byte, error) {
	if info, err := os.Stat(file); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() || info.Size() > most {
		return nil, errors.New(file + ": no file, or larger than any of a log")
	}
	return os.ReadFile(file)
}

// wide is how many hashes of a tile the tree of this size has.
func (f *folder) wide(level int, n int64) int {
	if rest := f.size>>(height*level) - n*width; rest < width {
		return int(rest)
	}
	return width
}

// file reads a tile, or a bundle (level -1); a full one may have taken the place of a partial one.
func (f *folder) file(level int, n int64, w int) (data []byte, name string, found int, err error) {
	name = tlog.Tile{H: height, L: level, N: n, W: w}.Path()
	name = strings.Replace(strings.Replace(name, "tile/8/", "tile/", 1), "/data/", "/entries/", 1)
	data, err = read(filepath.Join(f.path, name))
	if err != nil && w < width {
		if data, name, found, failed := f.file(level, n, width); failed == nil {
			return data, name, found, nil
		}
	}
	return data, name, w, err
}

func (f *folder) hashes(level int, n int64) ([]byte, error) {
	data, name, w, err := f.file(level, n, f.wide(level, n))
	if err == nil && len(data) != w*tlog.HashSize {
		err = fmt.Errorf("%s: %d bytes, not %d", name, len(data), w*tlog.HashSize)
	}
	return data, err
}

// entries cuts a bundle into its entries, each behind its length.
func (f *folder) entries(n int64) (all [][]byte) {
	data, name, w, err := f.file(-1, n, f.wide(0, n))
	must(data, err)
	for len(all) < w {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			unusable("%s: cut off after %d of %d entries", name, len(all), w)
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		all, data = append(all, data[2:end]), data[end:]
	}
	if len(data) > 0 {
		unusable("%s: %d bytes after its %d entries", name, len(data), w)
	}
	return all[:f.wide(0, n)]
}

// over is the hash over hashes whose number is a power of two.
func over(data []byte) (h tlog.Hash) {
	if len(data) > tlog.HashSize {
		return tlog.NodeHash(over(data[:len(data)/2]), over(data[len(data)/2:]))
	}
	copy(h[:], data)
	return h
}

func at(data []byte, i int64) tlog.Hash { return over(data[i*tlog.HashSize : (i+1)*tlog.HashSize]) }

// ReadHashes gives the library the hashes of whole subtrees (tlog.HashReader).
func (f *folder) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	all := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		tile := tlog.TileForIndex(height, index)
		data, err := f.hashes(tile.L, tile.N)
		if err == nil {
			all[i], err = tlog.HashFromTile(tile, data, index)
		}
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// checkLeaves compares every entry with its hash at level 0.
func (f *folder) checkLeaves() {
	for n := int64(0); n*width < f.size; n++ {
		data := must(f.hashes(0, n))
		for i, entry := range f.entries(n) {
			if tlog.RecordHash(entry) != at(data, int64(i)) {
				differ("index %d: the entry is not what the tile says", n*width+int64(i))
			}
		}
	}
	fmt.Printf("entries: all %d are the leaves\n", f.size)
}

// checkHigher computes every hash above level 0 from the full tile below it.
func (f *folder) checkHigher() {
	for level := 1; f.size>>(height*level) > 0; level++ {
		for n := int64(0); n < f.size>>(height*level); n++ {
			data, below := must(f.hashes(level, n/width)), must(f.hashes(level-1, n))
			if over(below) != at(data, n%width) {
				differ("index %d or later: level %d is not made of level %d", n<<(height*level), level, level-1)
			}
		}
	}
}

// checkPast computes the root of every checkpoint from the tiles, and proves each consistent with the one before it.
func (f *folder) checkPast(all []checkpoint) {
	var before checkpoint
	for _, one := range all {
		root := tlog.Hash(sha256.Sum256(nil))
		if one.N > 0 {
			root = must(tlog.TreeHash(one.N, f))
		}
		if root != one.Hash {
			differ("index %d or later, below %d: the leaves are not those signed in %s", before.N, one.N, one.file)
		}
		if before.N > 0 {
			proof := must(tlog.ProveTree(one.N, before.N, f))
			if err := tlog.CheckTree(proof, one.N, one.Hash, before.N, before.Hash); err != nil {
				differ("index %d or later, below %d: %v", before.N, one.N, err)
			}
		}
		before = one
	}
	fmt.Printf("root: follows from all tiles; %d earlier checkpoints, each continued by the next\n", len(all)-1)
}

// checkRandom makes proofs from the tiles, and lets the library check them.
func (f *folder) checkRandom(count, seed int64, tree tlog.Tree) {
	chance := rand.New(rand.NewSource(seed))
	for i := int64(0); i < count && tree.N > 0; i++ {
		index := chance.Int63n(tree.N)
		proof := must(tlog.ProveRecord(tree.N, index, f))
		entry := f.entries(index / width)[index%width]
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
			differ("index %d: %v", index, err)
		}
	}
	fmt.Printf("inclusion: %d proofs at random, seed %d\n", count, seed)
}
