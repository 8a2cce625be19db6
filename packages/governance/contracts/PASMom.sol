// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

interface IAuthorityLike {
    function canCall(address src, address dst, bytes4 sig) external view returns (bool);
}

interface IStoppableLike {
    function stop() external;
}

interface IPausableLike {
    function pause() external;
}

/// @title PASMom
/// @notice Stops the Configurator and pauses the Timelock without the delay of governance, and can undo neither.
/// @dev A ward of BeamState and PAUSER_ROLE of the Timelock; no code here uses more of that than `stop` and `pause`.
contract PASMom {
    event SetOwner(address indexed owner);
    event SetAuthority(address indexed authority);
    event Stop();
    event Pause();

    // ------------------------------------------------------------------------------------------------------ storage

    address public owner;
    /// @notice Who else may stop and pause: whoever has the votes, by Sky's chief.
    address public authority;

    // --------------------------------------------------------------------------------------------------- immutables

    address public immutable beamState;
    address public immutable timelock;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address beamState_, address timelock_) {
        beamState = beamState_;
        timelock = timelock_;
        owner = msg.sender;
        emit SetOwner(msg.sender);
    }

    // --------------------------------------------------------------------------------------------- owner functions

    modifier onlyOwner() {
        require(msg.sender == owner, "PASMom/not-owner");
        _;
    }

    function setOwner(address owner_) external onlyOwner {
        owner = owner_;
        emit SetOwner(owner_);
    }

    function setAuthority(address authority_) external onlyOwner {
        authority = authority_;
        emit SetAuthority(authority_);
    }

    // ------------------------------------------------------------------------------------------ emergency functions

    modifier auth() {
        require(_isAuthorized(msg.sender, msg.sig), "PASMom/not-authorized");
        _;
    }

    /// @notice Stops the Configurator.
    function stop() external auth {
        IStoppableLike(beamState).stop();
        emit Stop();
    }

    /// @notice Pauses the Timelock.
    function pause() external auth {
        IPausableLike(timelock).pause();
        emit Pause();
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _isAuthorized(address src, bytes4 sig) private view returns (bool) {
        if (src == owner) return true;
        return authority != address(0) && IAuthorityLike(authority).canCall(src, address(this), sig);
    }
}
