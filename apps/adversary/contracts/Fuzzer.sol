// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

interface IRateLimitsLike {
    function getRateLimitData(bytes32 key) external view returns (bytes32, bytes32, bytes32, bytes32);
}

interface IBeamStateLike {
    function getHop(address rateLimits) external view returns (uint256);
    function getInitRateLimits(
        bytes32 key,
        address rateLimits
    ) external view returns (uint256 maxAmount, uint256 slope);
    function getMaxChange(address rateLimits) external view returns (uint256);
}

interface IRegistryLike {
    function get(address pau, bytes32 namespace, bytes32 key) external view returns (bytes32);
}

interface ITokenLike {
    function allowance(address owner, address spender) external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
}

interface IPermit2AllowanceLike {
    function allowance(
        address owner,
        address token,
        address spender
    ) external view returns (uint160 amount, uint48 expiration, uint48 nonce);
}

/// @title Fuzzer
/// @notice Makes calls at random, as people of one PAU and as strangers, and looks after each step at what must be true.
/// @dev Everything to choose from lies in the code of other addresses, as src/fuzz/templates.ts encodes it: calls that
///      work, with the kind of each word, and pools of words. A call is one of them with some words replaced. Random
///      numbers come from the seed alone, so that equal steps from equal states are equal.
contract Fuzzer {
    /// @notice What became of a step: for each template, two bytes of successes and two of failures.
    event Stepped(bytes tally);
    /// @notice The last call of a step, so that whoever looks for the call that broke something finds it.
    event Called(uint256 template, address actor, bool success, bytes data);
    /// @notice An invariant does not hold.
    /// @param invariant As below.
    /// @param template The call after which it was seen, or what shows it.
    event Violated(uint256 invariant, uint256 template, uint256 index, address who, bytes data);

    /// @dev In the order of `INVARIANTS` in src/fuzz/invariants.ts.
    uint256 private constant ROLE = 0;
    uint256 private constant FREEZER = 1;
    uint256 private constant ISOLATION = 2;
    uint256 private constant APPROVAL = 3;
    uint256 private constant ETHER = 4;
    uint256 private constant RAMP = 5;

    uint256 private constant ALLOCATOR = 0;
    uint256 private constant ADMIN = 1;
    uint256 private constant GOV_OPS = 3;
    uint256 private constant OUTSIDER = 5;
    uint256 private constant VENUE = 6;
    uint256 private constant FREEZES = 1;
    uint256 private constant THAWS = 2;
    uint256 private constant PULLS = 3;
    uint256 private constant TREASON = 4;
    uint256 private constant HEADER = 0x1a0;
    /// @dev The mask of a call that anybody may make.
    uint256 private constant OPEN = 0xffff;

    struct Step {
        uint256 seed;
        uint256 calls;
        /// Who acts, by category. The last are strangers and venues.
        address[7] actors;
        /// Of 256: how often each category acts.
        uint8[7] weights;
        /// Templates and pools.
        address templates;
        /// The PAU's controller, and the other PAU's.
        address controller;
        address other;
        /// Whose approvals are looked at, and which: pairs of a token and a spender. Where the highest bit of the first is
        /// set, it is Permit2 that is asked.
        address proxy;
        address approvals;
        address permit2;
        /// What its ETH may become.
        address weth;
        Ramp ramp;
        /// What an admin looks at before pulling.
        address beacon;
        address hostile;
        /// The other PAU, which nobody here can touch.
        Guarded guarded;
    }

    /// @dev What GovOps raises limits through, what governance said of that, and where the limits are.
    struct Ramp {
        address configurator;
        address beamState;
        address rateLimits;
    }

    struct Guarded {
        address proxy;
        address rateLimits;
        address registry;
        /// Keys of limits.
        bytes32[] limits;
        /// Pairs of a namespace and a key.
        bytes32[] parameters;
        address[] tokens;
    }

    /// @dev What a step keeps in memory.
    struct Run {
        uint256 base;
        /// Where a call is put together.
        uint256 buffer;
        bytes tally;
        uint256 random;
        uint256 index;
        bool frozen;
        /// Of the call at hand.
        uint256 category;
        uint256 template;
        uint256 size;
        bool foreign;
        address actor;
        /// The limit that GovOps is about to set, and what it was.
        bytes32 key;
        uint256 maxAmount;
        uint256 slope;
    }

    /// @notice Whether an allocator was stopped and not let go on since, by controller.
    mapping(address controller => bool) public frozen;
    /// @notice When GovOps raised a limit last, seconds since 1970.
    mapping(address rateLimits => mapping(bytes32 key => uint256)) public raised;

    function step(Step calldata s) external {
        bytes32 state = _state(s.guarded);
        uint256[] memory balances = _balances(s.guarded);

        uint256 base = _load(s.templates);
        Run memory r;
        r.base = base;
        r.buffer = _reserve();
        r.tally = new bytes(_word(base) * 4);
        r.random = s.seed;
        r.frozen = frozen[s.controller];
        for (; r.index < s.calls; ++r.index) {
            r.random = _next(r.random);
            _act(s, r);
        }
        frozen[s.controller] = r.frozen;

        if (_state(s.guarded) != state) emit Violated(ISOLATION, 0, s.calls, s.guarded.proxy, "");
        uint256[] memory later = _balances(s.guarded);
        for (uint256 i; i < later.length; ++i) {
            // Two wei: tokens that rebase round.
            if (balances[i] > 2 && later[i] < balances[i] - 2) {
                emit Violated(
                    ISOLATION,
                    1,
                    s.calls,
                    i < s.guarded.tokens.length ? s.guarded.tokens[i] : address(0),
                    ""
                );
            }
        }
        _checkApprovals(s.proxy, s.approvals, s.permit2);
        emit Stepped(r.tally);
    }

    // ------------------------------------------------------------------------------------------------------ one call

    function _act(Step calldata s, Run memory r) private {
        r.category = _category(s.weights, r.random & 0xff);
        r.template = _template(r.base, r.category, r.random >> 8);
        uint256 entry = r.base + _word(r.base + HEADER + r.template * 32);
        r.foreign = _copy(s, entry, r.buffer, r.random >> 64);
        r.size = _word(entry + 5) & 0xffff;
        _mutate(r.base, entry, r.buffer, r.size, _next(r.random));

        r.actor = address(uint160(_word(entry + 37) >> 96));
        // A venue's own people, where they are named.
        if (r.actor == address(0) || r.category != VENUE) r.actor = s.actors[r.category];
        uint256 flags = (_word(entry) >> 72) & 0xff;
        // An admin is careless, and no traitor: he looks at what he pulls, and gives no role away.
        if (r.category == ADMIN && (flags == TREASON || (flags == PULLS && _isHostile(s, r.buffer)))) return;
        // The second word of the Configurator's function.
        r.key =
            r.category == GOV_OPS && _word(r.buffer) == uint160(s.ramp.configurator)
                ? bytes32(_word(r.buffer + 64 + 4 + 32))
                : bytes32(0);
        if (r.key != 0) (r.maxAmount, r.slope) = _bounds(s.ramp, r.key);
        (uint256 eth, uint256 weth) = (s.proxy.balance, ITokenLike(s.weth).balanceOf(s.proxy));
        bool success = _call(r.actor, r.buffer, r.size + 64);
        // Whoever calls whatever: no log tells of ETH.
        if (s.proxy.balance < eth && ITokenLike(s.weth).balanceOf(s.proxy) < weth + eth - s.proxy.balance) {
            emit Violated(ETHER, r.template, r.index, r.actor, _bytes(r.buffer, r.size + 64));
        }
        if (success && r.key != 0) _checkRamp(s.ramp, r);
        _count(r.tally, r.template * 4 + (success ? 0 : 2));
        if (r.index + 1 == s.calls) emit Called(r.template, r.actor, success, _bytes(r.buffer, r.size + 64));
        _judge(r, success, (_word(entry) >> 80) & 0xffff, flags);
    }

    /// @dev Whether the Beacon has the hostile facet for the one id that `updateIntegrations` is called with.
    function _isHostile(Step calldata s, uint256 buffer) private view returns (bool) {
        (, bytes memory config) = s.beacon.staticcall(
            abi.encodeWithSignature("getConfig(bytes32)", _word(buffer + 64 + 4 + 64))
        );
        return config.length >= 64 && address(uint160(_word(_at(config) + 64))) == s.hostile;
    }

    function _at(bytes memory data) private pure returns (uint256 at) {
        assembly ("memory-safe") {
            at := data
        }
    }

    function _judge(Run memory r, bool success, uint256 mask, uint256 flags) private {
        bool allowed = !r.foreign && (mask >> r.category) & 1 == 1;
        if (success && mask != OPEN && (!allowed || (r.category == ALLOCATOR && r.frozen))) {
            emit Violated(allowed ? FREEZER : ROLE, r.template, r.index, r.actor, _bytes(r.buffer, r.size + 64));
        }
        if (!allowed) return;
        if (flags == FREEZES) {
            // It must work whatever the allocator did before.
            if (!success && !r.frozen) emit Violated(FREEZER, r.template, r.index, r.actor, "");
            r.frozen = true;
        } else if (flags == THAWS && success) {
            r.frozen = false;
        }
    }

    function _count(bytes memory tally, uint256 at) private pure {
        assembly ("memory-safe") {
            let counter := add(add(tally, 0x20), at)
            mstore(counter, add(mload(counter), shl(240, 1)))
        }
    }

    function _category(uint8[7] calldata weights, uint256 random) private pure returns (uint256 category) {
        for (; category < VENUE; ++category) {
            if (random < weights[category]) return category;
            random -= weights[category];
        }
    }

    /// @dev Mostly one of the category's own, at times anybody's.
    function _template(uint256 base, uint256 category, uint256 random) private pure returns (uint256) {
        uint256 range = _word(base + 32 + category * 32);
        (uint256 start, uint256 count) = (range >> 32, range & 0xffffffff);
        bool own =
            random & 0xff <
                (
                    category == OUTSIDER
                        ? 112
                        : category == ALLOCATOR
                            ? 232
                            : 248
                );
        random = (random >> 8) & 0xffffffff;
        return own && count > 0 ? start + (random % count) : random % _word(base);
    }

    /// @dev Puts target, wei and calldata together. At times a call for the PAU's controller goes to the other one.
    function _copy(Step calldata s, uint256 entry, uint256 buffer, uint256 random) private pure returns (bool foreign) {
        address target = address(uint160(_word(entry) >> 96));
        foreign = target == s.controller && random & 0x1f == 0;
        if (foreign) target = s.other;
        uint256 value = (_word(entry + 23) >> 160) & type(uint96).max;
        uint256 size = _word(entry + 5) & 0xffff;
        assembly ("memory-safe") {
            mstore(buffer, target)
            mstore(add(buffer, 0x20), value)
            mcopy(add(buffer, 0x40), add(entry, 57), size)
        }
    }

    /// @dev A quarter of calls are left as they are, amounts of half are changed, and in the rest anything is. A kind of
    ///      zero is kept always.
    function _mutate(uint256 base, uint256 entry, uint256 buffer, uint256 size, uint256 random) private pure {
        uint256 mode = random & 3;
        if (mode == 0) return;
        random >>= 2;
        uint256 kinds = entry + 57 + size;
        for (uint256 i; i < (size - 4) / 32; ++i) {
            uint256 kind = _word(kinds + i) >> 248;
            if (kind == 0) continue;
            random = _next(random);
            if (mode == 3 ? random & 3 != 0 : (kind != 1 || random & 1 == 0)) continue;
            uint256 at = buffer + 68 + i * 32;
            uint256 word =
                kind == 1
                    ? _amount(_word(at), random >> 8)
                    : _pooled(base + (kind == 2 ? 0x120 : 0x160), base, random >> 8);
            assembly ("memory-safe") {
                mstore(at, word)
            }
        }
    }

    function _amount(uint256 usual, uint256 random) private pure returns (uint256) {
        uint256 choice = random & 0x1f;
        random >>= 5;
        // Smaller by any order of magnitude, or a little more.
        if (choice < 16) return usual >> (random & 0x1f);
        unchecked {
            // Neighbours may wrap, which is an extreme too.
            if (choice < 20) return usual + (random & 7) - 3;
            if (choice < 24) return usual * (random & 7);
        }
        if (choice < 27) return random & 0xf;
        if (choice == 27) return type(uint256).max;
        if (choice == 28) return type(uint128).max;
        if (choice == 29) return random >> (random & 0xff);
        return random % (usual / 2 + 1);
    }

    function _pooled(uint256 header, uint256 base, uint256 random) private pure returns (uint256) {
        (uint256 offset, uint256 count) = (_word(header), _word(header + 32));
        return count == 0 ? random : _word(base + offset + ((random & 0xffffffff) % count) * 32);
    }

    /// @dev As an {Actor}. Nothing is returned but whether it worked, so that no target can fill the memory.
    function _call(address actor, uint256 buffer, uint256 size) private returns (bool success) {
        assembly ("memory-safe") {
            mstore(0, 0)
            pop(call(gas(), actor, 0, buffer, size, 0, 0x20))
            success := mload(0)
        }
    }

    // --------------------------------------------------------------------------------------------------- invariants

    function _bounds(Ramp calldata ramp, bytes32 key) private view returns (uint256 maxAmount, uint256 slope) {
        (bytes32 a, bytes32 b, , ) = IRateLimitsLike(ramp.rateLimits).getRateLimitData(key);
        return (uint256(a), uint256(b));
    }

    /// @dev Up by maxChange at most, or to what governance approved, and once a hop.
    function _checkRamp(Ramp calldata ramp, Run memory r) private {
        (uint256 maxAmount, uint256 slope) = _bounds(ramp, r.key);
        if (maxAmount <= r.maxAmount && slope <= r.slope) return;
        IBeamStateLike state = IBeamStateLike(ramp.beamState);
        (uint256 initMaxAmount, uint256 initSlope) = state.getInitRateLimits(r.key, ramp.rateLimits);
        uint256 change = state.getMaxChange(ramp.rateLimits);
        bool far =
            maxAmount > _ceiling(r.maxAmount, change, initMaxAmount) || slope > _ceiling(r.slope, change, initSlope);
        bool soon = block.timestamp < raised[ramp.rateLimits][r.key] + state.getHop(ramp.rateLimits);
        raised[ramp.rateLimits][r.key] = block.timestamp;
        if (far || soon) emit Violated(RAMP, r.template, r.index, r.actor, _bytes(r.buffer, r.size + 64));
    }

    function _ceiling(uint256 current, uint256 change, uint256 init) private pure returns (uint256 most) {
        // Nobody raises what has no limit.
        if (current > type(uint128).max) return current;
        most = (current * change) / 1e18;
        return most > init ? most : init;
    }

    /// @dev Everything of a PAU that only its own people may change.
    function _state(Guarded calldata g) private view returns (bytes32 hash) {
        for (uint256 i; i < g.limits.length; ++i) {
            (bytes32 a, bytes32 b, bytes32 c, bytes32 d) = IRateLimitsLike(g.rateLimits).getRateLimitData(g.limits[i]);
            hash = keccak256(abi.encode(hash, a, b, c, d));
        }
        for (uint256 i; i < g.parameters.length; i += 2) {
            bytes32 value = IRegistryLike(g.registry).get(g.proxy, g.parameters[i], g.parameters[i + 1]);
            hash = keccak256(abi.encode(hash, value));
        }
    }

    function _balances(Guarded calldata g) private view returns (uint256[] memory balances) {
        balances = new uint256[](g.tokens.length + 1);
        for (uint256 i; i < g.tokens.length; ++i) balances[i] = ITokenLike(g.tokens[i]).balanceOf(g.proxy);
        balances[g.tokens.length] = g.proxy.balance;
    }

    function _checkApprovals(address proxy, address pairs, address permit2) private {
        uint256 base = _load(pairs);
        for (uint256 i; i < pairs.code.length / 64; ++i) {
            bool inPermit2 = _word(base + i * 64) >> 255 == 1;
            (address token, address spender) = (
                address(uint160(_word(base + i * 64))),
                address(uint160(_word(base + i * 64 + 32)))
            );
            // Tokens that lie are venues too: what one says of an approval that it made up moves nothing. Permit2 answers
            // with the amount first, and without one nobody takes anything.
            (bool success, bytes memory result) = (inPermit2 ? permit2 : token).staticcall{gas: 200_000}(
                inPermit2
                    ? abi.encodeCall(IPermit2AllowanceLike.allowance, (proxy, token, spender))
                    : abi.encodeCall(ITokenLike.allowance, (proxy, spender))
            );
            if (success && result.length >= 32 && uint256(bytes32(result)) != 0) {
                emit Violated(APPROVAL, 0, 0, token, abi.encode(spender, uint256(bytes32(result))));
            }
        }
    }

    // ------------------------------------------------------------------------------------------------------- helpers

    /// @dev The code of an address, in memory.
    function _load(address blob) private view returns (uint256 base) {
        assembly ("memory-safe") {
            base := mload(0x40)
            let size := extcodesize(blob)
            extcodecopy(blob, base, 0, size)
            mstore(0x40, add(base, and(add(size, 0x3f), not(0x1f))))
        }
    }

    /// @dev Room for the longest call.
    function _reserve() private pure returns (uint256 buffer) {
        assembly ("memory-safe") {
            buffer := mload(0x40)
            mstore(0x40, add(buffer, 0x4000))
        }
    }

    function _word(uint256 at) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(at)
        }
    }

    function _next(uint256 random) private pure returns (uint256 next) {
        assembly ("memory-safe") {
            mstore(0, random)
            next := keccak256(0, 0x20)
        }
    }

    function _bytes(uint256 at, uint256 size) private pure returns (bytes memory copy) {
        copy = new bytes(size);
        assembly ("memory-safe") {
            mcopy(add(copy, 0x20), at, size)
        }
    }
}
